INSERT INTO provider (
    id, number, name, kind, credit_code, grade, officer, contact, phone, registered_on, note
) VALUES (
    :id,
    (SELECT COALESCE(MAX(number), 0) + 1 FROM provider),
    :name, :kind, :credit_code, :grade, :officer, :contact, :phone, :registered_on, :note
)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    kind = excluded.kind,
    credit_code = excluded.credit_code,
    grade = excluded.grade,
    officer = excluded.officer,
    contact = excluded.contact,
    phone = excluded.phone,
    registered_on = excluded.registered_on,
    note = excluded.note
