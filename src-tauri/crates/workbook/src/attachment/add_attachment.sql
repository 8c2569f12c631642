INSERT INTO attachment (
    id, project, ord, name, media_type, sha256, size, original_sha256, original_size, width, height,
    added_on
) VALUES (
    :id, :project,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM attachment),
    :name, :media_type, :sha256, :size, :original_sha256, :original_size,
    :width, :height, :added_on
)
