INSERT INTO record (id, ord, kind, project, entered_on)
VALUES (:id, (SELECT COALESCE(MAX(ord), 0) + 1 FROM record), :kind, :project, :entered_on)
ON CONFLICT (id) DO NOTHING
