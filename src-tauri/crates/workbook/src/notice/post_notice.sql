UPDATE notice_place SET posted_on = :day, removed_on = NULL
WHERE id = :id AND (posted_on, removed_on) IS NOT (:day, NULL)
