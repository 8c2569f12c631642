INSERT INTO disclosure (
    id, ord, year, disclosed_on, channels, says
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM disclosure),
    :year, :disclosed_on, :channels, :says
)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    disclosed_on = excluded.disclosed_on,
    channels = excluded.channels,
    says = excluded.says
