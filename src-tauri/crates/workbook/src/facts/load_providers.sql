SELECT
    id, number, name, kind, credit_code, grade, officer, contact, phone, registered_on, note
FROM provider
WHERE removed_on IS NULL
ORDER BY number
