INSERT INTO notice (
    id, project, ord, kind, revision, planned_on
) VALUES (
    :id, :project,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM notice WHERE project = :project),
    :kind, :revision, :planned_on
)
