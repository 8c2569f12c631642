-- Meetings that had one of the wanted projects before them; all of them, also those without a matter, when all
-- projects are wanted.
SELECT
    id, vote, title, form, held_on, begins, ends, place, chair, recorder, notified_on, notified_by, counted_all,
    counted_due, counted_present, supervised_by, supervised_on, supervision_says, note, entered_on
FROM meeting
WHERE removed_on IS NULL AND (:every OR id IN (
    SELECT meeting FROM meeting_matter WHERE project BETWEEN :first AND :last))
ORDER BY held_on, ord
