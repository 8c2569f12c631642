SELECT 1
FROM meeting_matter
WHERE meeting = :meeting
  AND id NOT IN (SELECT value FROM json_each(:kept))
  AND (balloted OR announced IS NOT NULL OR EXISTS (
      SELECT 1 FROM meeting_remark WHERE meeting_remark.matter = meeting_matter.id))
