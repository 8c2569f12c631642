INSERT INTO project_lift (
    project, rule, subject, ord, reason, lifted_on
) VALUES (
    :project, :rule, :subject,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM project_lift WHERE project = :project),
    :reason, :lifted_on
)
ON CONFLICT (project, rule, subject) DO UPDATE SET
    reason = excluded.reason,
    lifted_on = excluded.lifted_on
