INSERT INTO project_entry (
    id, project, ord, body, moment, seen_by, seen_on, says
) VALUES (
    :id, :project,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM project_entry WHERE project = :project),
    :body, :moment, :seen_by, :seen_on, :says
)
