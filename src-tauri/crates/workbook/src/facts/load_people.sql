SELECT
    id, name, phone, location, note
FROM person
WHERE removed_on IS NULL
ORDER BY ord
