SELECT
    id, kind, number, issued_on, sha256, facts_digest
FROM paper
WHERE project IS NULL
ORDER BY ord
