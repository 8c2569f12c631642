UPDATE notice SET
    kind = :kind,
    revision = :revision,
    planned_on = :planned_on
WHERE id = :id AND (
    kind, revision, planned_on
) IS NOT (
    :kind, :revision, :planned_on
)
