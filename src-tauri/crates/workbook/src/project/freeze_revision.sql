INSERT INTO project_revision (id, project, number, frozen_on, reason, digest, scheme)
VALUES (:id, :project, :number, :frozen_on, :reason, :digest, :scheme)
