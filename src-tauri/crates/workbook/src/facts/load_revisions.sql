SELECT
    id, project, number, frozen_on, reason, digest, scheme
FROM project_revision
WHERE project BETWEEN :first AND :last
ORDER BY project, number
