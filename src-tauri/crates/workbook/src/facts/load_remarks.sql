SELECT
    matter, speaker, says, objects
FROM meeting_remark
WHERE :every OR matter IN (
    SELECT id FROM meeting_matter WHERE meeting IN (
        SELECT meeting FROM meeting_matter WHERE project BETWEEN :first AND :last))
ORDER BY matter, ord
