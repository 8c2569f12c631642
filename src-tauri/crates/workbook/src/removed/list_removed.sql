SELECT 'demand' AS noun, id, CAST(number AS TEXT) AS number, content AS label, removed_on
FROM demand
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'project', id, number, name, removed_on
FROM project
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'notice', notice.id, project.number, project.name, notice.removed_on
FROM notice
JOIN project ON project.id = notice.project
WHERE notice.removed_on IS NOT NULL
UNION ALL
SELECT 'person', id, CAST(ord AS TEXT), name, removed_on
FROM person
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'meeting', id, held_on, COALESCE(title, vote), removed_on
FROM meeting
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'review', review.id, project.number, project.name, review.removed_on
FROM review
JOIN project ON project.id = review.project
WHERE review.removed_on IS NOT NULL
UNION ALL
SELECT 'approval', approval.id, project.number, project.name, approval.removed_on
FROM approval
JOIN project ON project.id = approval.project
WHERE approval.removed_on IS NOT NULL
UNION ALL
SELECT 'contract', contract.id, project.number, project.name, contract.removed_on
FROM contract
JOIN project ON project.id = contract.project
WHERE contract.removed_on IS NOT NULL
UNION ALL
SELECT 'filing', filing.id, COALESCE(project.number, CAST(filing.year AS TEXT)), COALESCE(project.name, filing.body),
    filing.removed_on
FROM filing
LEFT JOIN project ON project.id = filing.project
WHERE filing.removed_on IS NOT NULL
UNION ALL
SELECT 'provider', id, CAST(number AS TEXT), name, removed_on
FROM provider
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'resource', id, CAST(number AS TEXT), what, removed_on
FROM resource
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'disclosure', id, CAST(year AS TEXT), disclosed_on, removed_on
FROM disclosure
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'house_rule', id, adopted_on, title, removed_on
FROM house_rule
WHERE removed_on IS NOT NULL
UNION ALL
SELECT 'record', record.id, COALESCE(project.number, record.entered_on), record.kind, record.removed_on
FROM record
LEFT JOIN project ON project.id = record.project
WHERE record.removed_on IS NOT NULL
ORDER BY removed_on DESC, noun, number, id
