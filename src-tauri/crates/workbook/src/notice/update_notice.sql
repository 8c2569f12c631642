UPDATE notice SET
    kind = :kind,
    revision = :revision,
    planned_on = :planned_on
WHERE id = :id
