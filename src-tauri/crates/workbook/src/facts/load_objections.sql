SELECT
    notice_objection.id, notice_objection.notice, notice_objection.received_on,
    notice_objection.objector, notice_objection.content, notice_objection.decision,
    notice_objection.decided_on, notice_objection.answered_on, notice_objection.material
FROM notice_objection
JOIN notice ON notice.id = notice_objection.notice
WHERE notice.project BETWEEN :first AND :last
ORDER BY notice_objection.notice, notice_objection.received_on, notice_objection.ord
