INSERT INTO meeting_matter (
    id, meeting, ord, project, revision, balloted
) VALUES (
    :id, :meeting, :ord, :project, :revision, 0
)
ON CONFLICT (id) DO UPDATE SET
    ord = excluded.ord,
    project = excluded.project,
    revision = excluded.revision
