INSERT INTO meeting_attendance (
    meeting, ord, person, name, role, title, standing, presence, reason
) VALUES (
    :meeting, :ord, :person, :name, :role, :title, :standing, :presence, :reason
)
ON CONFLICT (meeting, ord) DO UPDATE SET
    person = excluded.person,
    name = excluded.name,
    role = excluded.role,
    title = excluded.title,
    standing = excluded.standing,
    presence = excluded.presence,
    reason = excluded.reason
