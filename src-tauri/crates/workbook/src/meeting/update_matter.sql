UPDATE meeting_matter SET
    revision = :revision,
    explained = :explained,
    balloted = :balloted,
    manner = :manner,
    approve = :approve,
    against = :against,
    abstain = :abstain,
    not_cast = :not_cast,
    announced = :announced,
    conclusion = :conclusion
WHERE id = :id
