INSERT INTO allocation (
    year, amount_fen, dated_on, document, note
) VALUES (
    :year, :amount_fen, :dated_on, :document, :note
)
ON CONFLICT (year) DO UPDATE SET
    amount_fen = excluded.amount_fen,
    dated_on = excluded.dated_on,
    document = excluded.document,
    note = excluded.note
