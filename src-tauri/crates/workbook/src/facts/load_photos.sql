SELECT
    notice_photo.place, notice_photo.attachment, attachment.original_sha256,
    notice_photo.taken_on, notice_photo.caption
FROM notice_photo
JOIN attachment ON attachment.id = notice_photo.attachment
JOIN notice_place ON notice_place.id = notice_photo.place
JOIN notice ON notice.id = notice_place.notice
WHERE notice.project BETWEEN :first AND :last
ORDER BY notice_photo.place, notice_photo.ord
