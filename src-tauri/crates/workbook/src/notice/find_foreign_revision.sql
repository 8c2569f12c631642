SELECT 1
FROM notice
LEFT JOIN project_revision ON project_revision.id = notice.revision
WHERE notice.id = :id
  AND notice.revision IS NOT NULL
  AND project_revision.project IS NOT notice.project
