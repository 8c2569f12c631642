SELECT
    id, number, owner, nature, kind, what, quantity, available, contact, phone, intent, note
FROM resource
WHERE removed_on IS NULL
ORDER BY number
