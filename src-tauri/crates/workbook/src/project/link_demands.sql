INSERT INTO project_demand (project, demand)
SELECT :project, kept.value FROM json_each(:kept) AS kept WHERE TRUE
ON CONFLICT (project, demand) DO NOTHING
