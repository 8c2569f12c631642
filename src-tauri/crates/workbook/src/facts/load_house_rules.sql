SELECT id, title, adopted_on, attachment
FROM house_rule
WHERE removed_on IS NULL
ORDER BY adopted_on, ord
