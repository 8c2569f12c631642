SELECT
    valid_from, name, street, district, party_organisation, secretary, contact, office_phone,
    address, street_phone
FROM community_particulars
ORDER BY valid_from
