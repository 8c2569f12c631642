INSERT INTO filing (
    id, ord, project, kind, body, year, sent_on, registered_on, number, posted_on, posted_at, note, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM filing),
    :project, :kind, :body, :year, :sent_on, :registered_on, :number, :posted_on, :posted_at, :note, :entered_on
)
ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind,
    body = excluded.body,
    year = excluded.year,
    sent_on = excluded.sent_on,
    registered_on = excluded.registered_on,
    number = excluded.number,
    posted_on = excluded.posted_on,
    posted_at = excluded.posted_at,
    note = excluded.note
