INSERT INTO draft (
    form, content, saved_at
) VALUES (
    :form, :content, :saved_at
)
ON CONFLICT (form) DO UPDATE SET
    content = excluded.content,
    saved_at = excluded.saved_at
