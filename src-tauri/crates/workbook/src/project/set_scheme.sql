UPDATE project SET
    name = :name,
    category = :category,
    mode = :mode,
    undertaker = :undertaker,
    measures = :measures,
    place = :place,
    start = :start,
    finish = :finish,
    beneficiaries_who = :beneficiaries_who,
    beneficiaries_range = :beneficiaries_range,
    beneficiaries_households = :beneficiaries_households,
    beneficiaries_persons = :beneficiaries_persons,
    beneficiaries_outsiders = :beneficiaries_outsiders,
    urgency = :urgency
WHERE id = :id
