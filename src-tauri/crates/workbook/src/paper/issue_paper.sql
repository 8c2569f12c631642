INSERT INTO paper (
    id, ord, project, notice, meeting, record, kind, number, sheet_size, pages, issued_on, sha256, facts_digest
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM paper),
    :project, :notice, :meeting, :record, :kind, :number, :sheet_size, :pages, :issued_on, :sha256,
    :facts_digest
)
