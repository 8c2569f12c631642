INSERT INTO project_indicator (
    id, project, ord, name, target, weight
) VALUES (
    :id, :project, :ord, :name, :target, :weight
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    name = excluded.name,
    target = excluded.target,
    weight = excluded.weight
