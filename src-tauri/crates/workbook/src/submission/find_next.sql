SELECT
    COALESCE(MAX(sequence), 0) + 1 AS sequence,
    COALESCE(MAX(sequence) FILTER (WHERE acknowledged_on IS NOT NULL), 0) AS base
FROM submission
