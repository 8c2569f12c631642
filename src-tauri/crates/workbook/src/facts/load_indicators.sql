SELECT
    id, project, name, target, weight
FROM project_indicator
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
