DELETE FROM project_demand
WHERE project = :project
  AND demand NOT IN (SELECT value FROM json_each(:kept))
  AND demand IN (SELECT id FROM demand WHERE removed_on IS NULL)
