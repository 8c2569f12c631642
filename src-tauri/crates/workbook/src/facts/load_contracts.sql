SELECT
    id, project, provider, signed_on, amount_fen, number, disclosed_on, disclosed_at, object,
    starts_on, finishes_on, payment, standard, supervision, privacy, breach, ended_on, end_reason, entered_on
FROM contract
WHERE removed_on IS NULL AND project BETWEEN :first AND :last
ORDER BY project, ord
