SELECT
    id, person, role, title, team, valid_from, until
FROM person_term
ORDER BY person, ord
