SELECT target.id, target.number
FROM demand
JOIN demand AS target ON target.id = demand.merged_into
WHERE demand.id = :id AND target.removed_on IS NOT NULL
