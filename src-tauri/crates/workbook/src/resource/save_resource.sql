INSERT INTO resource (
    id, number, owner, nature, kind, what, quantity, available, contact, phone, intent, note
) VALUES (
    :id,
    (SELECT COALESCE(MAX(number), 0) + 1 FROM resource),
    :owner, :nature, :kind, :what, :quantity, :available, :contact, :phone, :intent, :note
)
ON CONFLICT (id) DO UPDATE SET
    owner = excluded.owner,
    nature = excluded.nature,
    kind = excluded.kind,
    what = excluded.what,
    quantity = excluded.quantity,
    available = excluded.available,
    contact = excluded.contact,
    phone = excluded.phone,
    intent = excluded.intent,
    note = excluded.note
