INSERT INTO review (
    id, ord, project, revision, submitted_on, reviewed_on, score, opinion, station, district, result, points_to,
    document, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM review),
    :project, :revision, :submitted_on, :reviewed_on, :score, :opinion, :station, :district, :result, :points_to,
    :document, :entered_on
)
ON CONFLICT (id) DO UPDATE SET
    revision = excluded.revision,
    submitted_on = excluded.submitted_on,
    reviewed_on = excluded.reviewed_on,
    score = excluded.score,
    opinion = excluded.opinion,
    station = excluded.station,
    district = excluded.district,
    result = excluded.result,
    points_to = excluded.points_to,
    document = excluded.document
