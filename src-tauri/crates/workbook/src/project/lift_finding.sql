INSERT INTO project_lift (
    project, rule, subject, ord, reason, lifted_on, decided_by, decision_document, decision_dated_on, decision_attachment
) VALUES (
    :project, :rule, :subject,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM project_lift WHERE project = :project),
    :reason, :lifted_on, :decided_by, :decision_document, :decision_dated_on, :decision_attachment
)
ON CONFLICT (project, rule, subject) DO UPDATE SET
    reason = excluded.reason,
    lifted_on = excluded.lifted_on,
    decided_by = excluded.decided_by,
    decision_document = excluded.decision_document,
    decision_dated_on = excluded.decision_dated_on,
    decision_attachment = excluded.decision_attachment
