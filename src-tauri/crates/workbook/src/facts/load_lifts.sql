SELECT
    project, rule, subject, reason, lifted_on, decided_by, decision_document, decision_dated_on,
    decision_attachment
FROM project_lift
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
