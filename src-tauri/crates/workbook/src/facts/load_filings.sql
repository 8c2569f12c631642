SELECT
    id, project, kind, body, year, sent_on, registered_on, number, posted_on, posted_at, note, entered_on
FROM filing
WHERE removed_on IS NULL AND project BETWEEN :first AND :last
ORDER BY project, ord
