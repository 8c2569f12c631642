UPDATE demand SET
    collected_on = :collected_on,
    channel = :channel,
    collector = :collector,
    proposer = :proposer,
    proposer_role = :proposer_role,
    phone = :phone,
    location = :location,
    content = :content,
    category = :category,
    category_text = :category_text,
    households = :households,
    households_approximate = :households_approximate,
    urgency = :urgency,
    state = :state,
    note = :note
WHERE id = :id
