SELECT book.id AS book_id, community.kind, community.pack, community.pack_since
FROM community
CROSS JOIN book
