INSERT INTO meeting_remark (
    matter, ord, speaker, says, objects
) VALUES (
    :matter, :ord, :speaker, :says, :objects
)
ON CONFLICT (matter, ord) DO UPDATE SET
    speaker = excluded.speaker,
    says = excluded.says,
    objects = excluded.objects
