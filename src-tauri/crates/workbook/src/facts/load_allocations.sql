SELECT year, amount_fen, dated_on, document, note
FROM allocation
ORDER BY year
