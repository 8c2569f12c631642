-- Nothing in a file is trusted.
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;

-- Keys are checked, and every deletion reaches the history.
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;

-- What was erased does not linger in freed pages; what is passing stays off the disk.
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;

-- One program at a time, and a commit is on the disk before it is acknowledged.
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA synchronous = FULL;
