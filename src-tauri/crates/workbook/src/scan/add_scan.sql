INSERT INTO scan (
    attachment, ord, kind, caption, meeting, review, approval, contract, filing, record
) VALUES (
    :attachment,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM scan),
    :kind, :caption, :meeting, :review, :approval, :contract, :filing, :record
)
