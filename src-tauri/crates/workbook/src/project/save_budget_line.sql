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
WHERE project_budget_line.project = excluded.project AND (
    project_budget_line.ord, project_budget_line.item, project_budget_line.category,
    project_budget_line.unit, project_budget_line.quantity, project_budget_line.unit_price_fen,
    project_budget_line.amount_fen, project_budget_line.declaration,
    project_budget_line.declaration_reason, project_budget_line.declaration_code,
    project_budget_line.note
) IS NOT (
    excluded.ord, excluded.item, excluded.category, excluded.unit, excluded.quantity,
    excluded.unit_price_fen, excluded.amount_fen, excluded.declaration, excluded.declaration_reason,
    excluded.declaration_code, excluded.note
)
