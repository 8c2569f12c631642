SELECT
    id, number, year, pack, drafted_on, name, category, mode, undertaker, measures, place, start,
    finish, beneficiaries_who, beneficiaries_range, beneficiaries_households, beneficiaries_persons,
    beneficiaries_outsiders, urgency, rank, provider, ground, follows, withdrawn_on, withdrawn_reason
FROM project
WHERE removed_on IS NULL AND id BETWEEN :first AND :last
ORDER BY ord
