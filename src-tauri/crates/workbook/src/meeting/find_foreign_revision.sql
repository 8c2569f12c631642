SELECT 1
FROM meeting_matter
LEFT JOIN project_revision ON project_revision.id = meeting_matter.revision
WHERE meeting_matter.id = :id
  AND meeting_matter.revision IS NOT NULL
  AND project_revision.project IS NOT meeting_matter.project
