SELECT 1
FROM notice
JOIN project ON project.id = notice.project
WHERE notice.id = :id AND notice.removed_on IS NULL AND project.removed_on IS NULL
