INSERT INTO approval (
    id, ord, project, revision, approved_on, amount_fen, fund_fen, opinion, granted, document, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM approval),
    :project, :revision, :approved_on, :amount_fen, :fund_fen, :opinion, :granted, :document, :entered_on
)
ON CONFLICT (id) DO UPDATE SET
    revision = excluded.revision,
    approved_on = excluded.approved_on,
    amount_fen = excluded.amount_fen,
    fund_fen = excluded.fund_fen,
    opinion = excluded.opinion,
    granted = excluded.granted,
    document = excluded.document
