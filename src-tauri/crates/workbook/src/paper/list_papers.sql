SELECT
    id, project, notice, meeting, record, kind, number, sheet_size, pages, issued_on, sha256,
    facts_digest
FROM paper
ORDER BY ord
