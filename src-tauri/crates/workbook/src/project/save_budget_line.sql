INSERT INTO project_budget_line (
    id, project, ord, item, category, unit, quantity, unit_price_fen, amount_fen, declaration,
    declaration_reason, declaration_code, note
) VALUES (
    :id, :project, :ord, :item, :category, :unit, :quantity, :unit_price_fen, :amount_fen,
    :declaration, :declaration_reason, :declaration_code, :note
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    item = excluded.item,
    category = excluded.category,
    unit = excluded.unit,
    quantity = excluded.quantity,
    unit_price_fen = excluded.unit_price_fen,
    amount_fen = excluded.amount_fen,
    declaration = excluded.declaration,
    declaration_reason = excluded.declaration_reason,
    declaration_code = excluded.declaration_code,
    note = excluded.note
