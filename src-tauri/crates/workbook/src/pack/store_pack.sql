INSERT INTO pack (id, file_name, text, parent)
VALUES (:id, :file_name, :text, :parent)
ON CONFLICT (id) DO UPDATE SET
    file_name = excluded.file_name,
    text = excluded.text,
    parent = excluded.parent
