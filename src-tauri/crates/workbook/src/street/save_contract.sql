INSERT INTO contract (
    id, ord, project, provider, signed_on, amount_fen, number, disclosed_on, disclosed_at, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM contract),
    :project, :provider, :signed_on, :amount_fen, :number, :disclosed_on, :disclosed_at, :entered_on
)
ON CONFLICT (id) DO UPDATE SET
    provider = excluded.provider,
    signed_on = excluded.signed_on,
    amount_fen = excluded.amount_fen,
    number = excluded.number,
    disclosed_on = excluded.disclosed_on,
    disclosed_at = excluded.disclosed_at
