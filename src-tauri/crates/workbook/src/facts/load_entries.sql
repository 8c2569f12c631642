SELECT
    id, project, body, moment, seen_by, seen_on, says
FROM project_entry
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
