SELECT
    id, number, collected_on, channel, collector, proposer, proposer_role, phone, location, content,
    category, category_text, households, households_approximate, urgency, state, note, merged_into
FROM demand
WHERE removed_on IS NULL
ORDER BY number
