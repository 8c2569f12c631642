SELECT project, valid_from, pack
FROM project_pack
WHERE project BETWEEN :first AND :last
ORDER BY project, valid_from
