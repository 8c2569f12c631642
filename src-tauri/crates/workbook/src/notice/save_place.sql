INSERT INTO notice_place (
    id, notice, ord, kind, name
) VALUES (
    :id, :notice, :ord, :kind, :name
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    kind = excluded.kind,
    name = excluded.name
WHERE notice_place.notice = excluded.notice AND (
    notice_place.ord, notice_place.kind, notice_place.name
) IS NOT (
    excluded.ord, excluded.kind, excluded.name
)
