INSERT INTO meeting (
    id, ord, vote, title, form, held_on, begins, ends, place, chair, recorder, notified_on, notified_by,
    counted_all, counted_due, counted_present, supervised_by, supervised_on, supervision_says, note, entered_on
) VALUES (
    :id,
    (SELECT COALESCE(MAX(ord), 0) + 1 FROM meeting),
    :vote, :title, :form, :held_on, :begins, :ends, :place, :chair, :recorder, :notified_on, :notified_by,
    :counted_all, :counted_due, :counted_present, :supervised_by, :supervised_on, :supervision_says, :note,
    :entered_on
)
