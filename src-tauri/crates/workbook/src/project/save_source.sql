INSERT INTO project_source (
    id, project, ord, kind, giver, amount_fen
) VALUES (
    :id, :project, :ord, :kind, :giver, :amount_fen
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    kind = excluded.kind,
    giver = excluded.giver,
    amount_fen = excluded.amount_fen
WHERE project_source.project = excluded.project AND (
    project_source.ord, project_source.kind, project_source.giver, project_source.amount_fen
) IS NOT (
    excluded.ord, excluded.kind, excluded.giver, excluded.amount_fen
)
