SELECT id, name
FROM notice_place
WHERE notice = :notice
  AND id NOT IN (SELECT value FROM json_each(:kept))
  AND (posted_on IS NOT NULL OR id IN (SELECT place FROM notice_photo))
ORDER BY ord
