SELECT
    id, sequence, base, purpose, file_name, sha256, head, public_key, made_on, acknowledged_on
FROM submission
ORDER BY sequence
