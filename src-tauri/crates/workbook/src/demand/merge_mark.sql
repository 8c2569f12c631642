UPDATE demand SET merged_into = :into
WHERE (id = :from OR merged_into = :from) AND merged_into IS NOT :into
