INSERT INTO community_particulars (
    valid_from, name, street, district, party_organisation, secretary, contact, office_phone,
    address, street_phone
) VALUES (
    :valid_from, :name, :street, :district, :party_organisation, :secretary, :contact,
    :office_phone, :address, :street_phone
)
ON CONFLICT (valid_from) DO UPDATE SET
    name = excluded.name,
    street = excluded.street,
    district = excluded.district,
    party_organisation = excluded.party_organisation,
    secretary = excluded.secretary,
    contact = excluded.contact,
    office_phone = excluded.office_phone,
    address = excluded.address,
    street_phone = excluded.street_phone
