INSERT INTO contract (
    id, ord, project, provider, signed_on, amount_fen, number, disclosed_on, disclosed_at, object,
    starts_on, finishes_on, payment, standard, supervision, privacy, breach, ended_on, end_reason, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM contract),
    :project, :provider, :signed_on, :amount_fen, :number, :disclosed_on, :disclosed_at, :object,
    :starts_on, :finishes_on, :payment, :standard, :supervision, :privacy, :breach, :ended_on, :end_reason, :entered_on
)
ON CONFLICT (id) DO UPDATE SET
    provider = excluded.provider,
    signed_on = excluded.signed_on,
    amount_fen = excluded.amount_fen,
    number = excluded.number,
    disclosed_on = excluded.disclosed_on,
    disclosed_at = excluded.disclosed_at,
    object = excluded.object,
    starts_on = excluded.starts_on,
    finishes_on = excluded.finishes_on,
    payment = excluded.payment,
    standard = excluded.standard,
    supervision = excluded.supervision,
    privacy = excluded.privacy,
    breach = excluded.breach,
    ended_on = excluded.ended_on,
    end_reason = excluded.end_reason
