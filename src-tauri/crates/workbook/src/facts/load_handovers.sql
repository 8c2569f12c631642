SELECT id, handed_on, giver, taker, overseer, note
FROM handover
ORDER BY handed_on, ord
