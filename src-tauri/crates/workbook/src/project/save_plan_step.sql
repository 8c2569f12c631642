INSERT INTO project_plan_step (
    id, project, ord, what, owner, start, finish
) VALUES (
    :id, :project, :ord, :what, :owner, :start, :finish
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    what = excluded.what,
    owner = excluded.owner,
    start = excluded.start,
    finish = excluded.finish
WHERE project_plan_step.project = excluded.project AND (
    project_plan_step.ord, project_plan_step.what, project_plan_step.owner, project_plan_step.start,
    project_plan_step.finish
) IS NOT (
    excluded.ord, excluded.what, excluded.owner, excluded.start, excluded.finish
)
