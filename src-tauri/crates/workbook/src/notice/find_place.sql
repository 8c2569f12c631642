SELECT 1
FROM notice_place
JOIN notice ON notice.id = notice_place.notice
JOIN project ON project.id = notice.project
WHERE notice_place.id = :id AND notice.removed_on IS NULL AND project.removed_on IS NULL
