SELECT id, year, disclosed_on, channels, says
FROM disclosure
WHERE removed_on IS NULL
ORDER BY disclosed_on, ord
