INSERT INTO provider_service (
    id, provider, ord, name, audience, content, price, period, cases
) VALUES (
    :id, :provider, :ord, :name, :audience, :content, :price, :period, :cases
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    name = excluded.name,
    audience = excluded.audience,
    content = excluded.content,
    price = excluded.price,
    period = excluded.period,
    cases = excluded.cases
