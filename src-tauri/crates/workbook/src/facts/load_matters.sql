SELECT
    id, meeting, project, revision, explained, balloted, manner, approve, against, abstain, not_cast, announced, conclusion
FROM meeting_matter
WHERE project NOT IN (SELECT id FROM project WHERE removed_on IS NOT NULL) AND (:every OR meeting IN (
    SELECT meeting FROM meeting_matter WHERE project BETWEEN :first AND :last))
ORDER BY meeting, ord
