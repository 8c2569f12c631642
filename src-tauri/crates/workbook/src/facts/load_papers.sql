SELECT
    id, project, kind, number, issued_on, sha256, facts_digest
FROM paper
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
