INSERT INTO notice_place (
    id, notice, ord, kind, name
) VALUES (
    :id, :notice, :ord, :kind, :name
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    kind = excluded.kind,
    name = excluded.name
