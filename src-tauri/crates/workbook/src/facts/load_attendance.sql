SELECT
    meeting, ord, person, name, role, title, standing, presence, reason
FROM meeting_attendance
WHERE :every OR meeting IN (
    SELECT meeting FROM meeting_matter WHERE project BETWEEN :first AND :last)
ORDER BY meeting, ord
