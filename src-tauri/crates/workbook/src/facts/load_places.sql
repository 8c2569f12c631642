SELECT
    notice_place.id, notice_place.notice, notice_place.kind, notice_place.name,
    notice_place.posted_on, notice_place.removed_on, notice_place.torn_on
FROM notice_place
JOIN notice ON notice.id = notice_place.notice
WHERE notice.project BETWEEN :first AND :last
ORDER BY notice_place.notice, notice_place.ord
