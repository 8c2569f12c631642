INSERT INTO notice_objection (
    id, notice, ord, received_on, objector, content
) VALUES (
    :id, :notice,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM notice_objection WHERE notice = :notice),
    :received_on, :objector, :content
)
