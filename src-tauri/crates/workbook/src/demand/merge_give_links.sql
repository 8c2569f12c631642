INSERT INTO project_demand (project, demand)
SELECT project, :into FROM project_demand WHERE demand = :from
ON CONFLICT (project, demand) DO NOTHING
