UPDATE demand SET merged_into = :into
WHERE id = :from OR merged_into = :from
