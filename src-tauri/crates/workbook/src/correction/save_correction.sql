INSERT INTO correction (
    id, ord, paper, corrected_on, wrong, right, reason
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM correction),
    :paper, :corrected_on, :wrong, :right, :reason
)
ON CONFLICT (id) DO UPDATE SET
    paper = excluded.paper,
    corrected_on = excluded.corrected_on,
    wrong = excluded.wrong,
    right = excluded.right,
    reason = excluded.reason
