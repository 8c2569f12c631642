INSERT INTO notice_photo (
    place, attachment, ord, taken_on, caption
) VALUES (
    :place, :attachment,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM notice_photo WHERE place = :place),
    :taken_on, :caption
)
ON CONFLICT (place, attachment) DO UPDATE SET
    taken_on = excluded.taken_on,
    caption = excluded.caption
