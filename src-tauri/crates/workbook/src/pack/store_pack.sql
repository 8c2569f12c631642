INSERT INTO pack (id, file_name, text, parent)
VALUES (:id, :file_name, :text, :parent)
ON CONFLICT (id) DO UPDATE SET
    file_name = excluded.file_name,
    text = excluded.text,
    parent = excluded.parent
WHERE (pack.file_name, pack.text, pack.parent) IS NOT (excluded.file_name, excluded.text, excluded.parent)
