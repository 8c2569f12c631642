INSERT INTO attachment_blob (sha256, size, bytes)
VALUES (:sha256, :size, :bytes)
ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes
WHERE attachment_blob.bytes IS NULL
