INSERT INTO house_rule (
    id, ord, title, adopted_on, attachment
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM house_rule),
    :title, :adopted_on, :attachment
)
ON CONFLICT (id) DO UPDATE SET
    title = excluded.title,
    adopted_on = excluded.adopted_on,
    attachment = excluded.attachment
