SELECT 1
FROM meeting_matter
JOIN meeting ON meeting.id = meeting_matter.meeting
WHERE meeting_matter.id = :id AND meeting.removed_on IS NULL
