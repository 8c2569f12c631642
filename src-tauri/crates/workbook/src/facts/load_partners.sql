SELECT
    id, project, role, name
FROM project_partner
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
