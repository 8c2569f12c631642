SELECT
    COALESCE(scan.meeting, scan.review, scan.approval, scan.contract, scan.filing, scan.record) AS owner,
    scan.attachment, scan.kind, scan.caption, attachment.original_sha256
FROM scan
CROSS JOIN attachment ON attachment.id = scan.attachment
ORDER BY scan.ord
