SELECT project_demand.project, project_demand.demand
FROM project_demand
JOIN project ON project.id = project_demand.project AND project.removed_on IS NULL
JOIN demand ON demand.id = project_demand.demand AND demand.removed_on IS NULL
ORDER BY project.ord, demand.number
