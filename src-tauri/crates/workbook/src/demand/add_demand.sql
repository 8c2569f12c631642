INSERT INTO demand (
    id, number, collected_on, channel, collector, proposer, proposer_role, phone, location, content,
    category, category_text, households, households_approximate, urgency, state, note
) VALUES (
    :id, :number, :collected_on, :channel, :collector, :proposer, :proposer_role, :phone, :location,
    :content, :category, :category_text, :households, :households_approximate, :urgency, :state,
    :note
)
