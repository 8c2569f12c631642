SELECT
    correction.id, paper.project, correction.paper, correction.corrected_on, correction.wrong,
    correction.right, correction.reason
FROM paper
CROSS JOIN correction ON correction.paper = paper.id
WHERE paper.project BETWEEN :first AND :last
ORDER BY paper.project, correction.ord
