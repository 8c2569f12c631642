INSERT INTO project_partner (
    id, project, ord, role, name
) VALUES (
    :id, :project, :ord, :role, :name
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    role = excluded.role,
    name = excluded.name
