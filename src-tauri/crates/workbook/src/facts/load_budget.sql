SELECT
    id, project, item, category, unit, quantity, unit_price_fen, amount_fen, declaration,
    declaration_reason, declaration_code, note
FROM project_budget_line
WHERE project BETWEEN :first AND :last
ORDER BY project, ord
