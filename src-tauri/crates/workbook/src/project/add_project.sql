INSERT INTO project (
    id, ord, number, year, pack, drafted_on, name, category, mode, undertaker, measures, place,
    start, finish, beneficiaries_who, beneficiaries_range, beneficiaries_households,
    beneficiaries_persons, beneficiaries_outsiders, urgency, rank, provider, ground
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM project),
    :number, :year, :pack, :drafted_on, :name, :category, :mode, :undertaker, :measures,
    :place, :start, :finish, :beneficiaries_who, :beneficiaries_range, :beneficiaries_households,
    :beneficiaries_persons, :beneficiaries_outsiders, :urgency, :rank, :provider, :ground
)
