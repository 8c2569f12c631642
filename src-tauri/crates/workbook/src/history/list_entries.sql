SELECT seq, kind, op, label, actor, day, at, barrier, of, hash,
       (SELECT count(*) FROM history_change WHERE history_change.seq = history_entry.seq) AS changes
FROM history_entry
ORDER BY seq
