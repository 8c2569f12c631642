SELECT
    id, project, name, media_type, sha256, size, original_sha256, original_size, width, height,
    added_on
FROM attachment
WHERE :project IS NULL OR project = :project
ORDER BY ord
