INSERT INTO person (
    id, ord, name, phone, location, note
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM person),
    :name, :phone, :location, :note
)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    phone = excluded.phone,
    location = excluded.location,
    note = excluded.note
