UPDATE notice_objection SET
    decision = :decision,
    decided_on = :decided_on,
    answered_on = :answered_on,
    material = :material
WHERE id = :id
