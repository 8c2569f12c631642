SELECT
    id, project, revision, approved_on, amount_fen, fund_fen, opinion, granted, document, entered_on
FROM approval
WHERE removed_on IS NULL AND project BETWEEN :first AND :last
ORDER BY project, ord
