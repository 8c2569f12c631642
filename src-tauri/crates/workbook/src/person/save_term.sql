INSERT INTO person_term (
    id, person, ord, role, title, team, valid_from, until
) VALUES (
    :id, :person, :ord, :role, :title, :team, :valid_from, :until
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    role = excluded.role,
    title = excluded.title,
    team = excluded.team,
    valid_from = excluded.valid_from,
    until = excluded.until
