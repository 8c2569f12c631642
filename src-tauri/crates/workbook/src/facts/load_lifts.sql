SELECT
    project, rule, subject, reason, lifted_on
FROM project_lift
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
