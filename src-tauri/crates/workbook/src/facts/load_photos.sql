-- CROSS JOIN keeps this order: from the notices of the wanted projects down to the files.
SELECT
    notice_photo.place, notice_photo.attachment, attachment.original_sha256,
    notice_photo.taken_on, notice_photo.caption
FROM notice
CROSS JOIN notice_place ON notice_place.notice = notice.id
CROSS JOIN notice_photo ON notice_photo.place = notice_place.id
CROSS JOIN attachment ON attachment.id = notice_photo.attachment
WHERE notice.project BETWEEN :first AND :last
ORDER BY notice_photo.place, notice_photo.ord
