SELECT 'demand' AS noun, id, CAST(number AS TEXT) AS number, content AS label, removed_on
FROM demand
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'project', id, number, name, removed_on
FROM project
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'notice', notice.id, project.number, project.name, notice.removed_on
FROM notice
JOIN project ON project.id = notice.project
WHERE notice.removed_on IS NOT NULL
ORDER BY removed_on DESC, noun, number, id
