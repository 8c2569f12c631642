SELECT seq, ord, payload -> '$.before.erased' AS erased
FROM history_change
WHERE payload ->> 'table' = :table AND payload ->> 'row' = :row
