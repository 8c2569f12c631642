INSERT INTO handover (
    id, ord, handed_on, giver, taker, overseer, note
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM handover),
    :handed_on, :giver, :taker, :overseer, :note
)
ON CONFLICT (id) DO UPDATE SET
    handed_on = excluded.handed_on,
    giver = excluded.giver,
    taker = excluded.taker,
    overseer = excluded.overseer,
    note = excluded.note
