SELECT book.id AS book_id, community.kind, community.pack
FROM community
CROSS JOIN book
