SELECT
    id, project, kind, revision, planned_on
FROM notice
WHERE removed_on IS NULL AND project BETWEEN :first AND :last
ORDER BY project, ord
