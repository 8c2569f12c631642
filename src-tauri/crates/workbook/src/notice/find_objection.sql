SELECT 1
FROM notice_objection
JOIN notice ON notice.id = notice_objection.notice
JOIN project ON project.id = notice.project
WHERE notice_objection.id = :id AND notice.removed_on IS NULL AND project.removed_on IS NULL
