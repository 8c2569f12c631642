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
