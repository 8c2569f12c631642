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
