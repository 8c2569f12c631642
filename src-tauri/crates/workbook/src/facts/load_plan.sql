SELECT
    id, project, what, owner, start, finish
FROM project_plan_step
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
