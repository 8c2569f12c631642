UPDATE history_change
SET salt = NULL, payload = NULL
WHERE payload ->> 'table' = :table AND payload ->> 'row' = :row
