INSERT INTO mapping (signature, columns, remembered_on)
VALUES (:signature, :columns, :remembered_on)
ON CONFLICT (signature) DO UPDATE SET
    columns = excluded.columns,
    remembered_on = excluded.remembered_on
WHERE mapping.columns <> excluded.columns
