UPDATE notice_place SET posted_on = NULL, removed_on = NULL, torn_on = NULL
WHERE id = :id AND posted_on IS NOT NULL
