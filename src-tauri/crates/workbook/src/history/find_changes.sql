SELECT seq, payload
FROM history_change
WHERE instr(payload, :named) > 0
ORDER BY seq, ord
