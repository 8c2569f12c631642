INSERT INTO draft (
    form, content, saved_at
) VALUES (
    :form, :content, :saved_at
)
ON CONFLICT (form) DO UPDATE SET
    content = excluded.content,
    saved_at = excluded.saved_at
WHERE (
    draft.content, draft.saved_at
) IS NOT (
    excluded.content, excluded.saved_at
)
