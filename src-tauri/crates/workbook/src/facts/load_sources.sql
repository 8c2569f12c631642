SELECT id, project, kind, giver, amount_fen
FROM project_source
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
