SELECT resource, project
FROM resource_project
ORDER BY resource, project
