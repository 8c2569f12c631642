SELECT
    id, provider, name, audience, content, price, period, cases
FROM provider_service
ORDER BY provider, ord
