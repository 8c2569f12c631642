SELECT
    id, project, revision, submitted_on, reviewed_on, score, opinion, station, district, result, points_to,
    document, entered_on
FROM review
WHERE removed_on IS NULL AND project BETWEEN :first AND :last
ORDER BY project, ord
