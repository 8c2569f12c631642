-- The frame of every book: what it is, and the history that is written beside every act.
-- Why first: a book without its history cannot be checked, undone or migrated with a record.
--
-- Rules for every table of later migrations (guarded by tests):
--   STRICT; no REAL; no BLOB outside attachment_blob; an explicit PRIMARY KEY that never changes;
--   foreign keys without actions (NO ACTION), because undo deletes and writes rows anew with deferred keys;
--   no order may rest on rowid, because undo does not keep it.

-- One row: the book itself.
CREATE TABLE book (
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('community', 'street')),
    created TEXT NOT NULL, -- YYYY-MM-DDTHH:MM:SS
    program TEXT NOT NULL  -- version of the program that made it
) STRICT;

-- One row an act; hash = SHA-256 over the canonical JSON of the row, its changes' digests and the hash before it.
CREATE TABLE history_entry (
    seq     INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo', 'erase', 'restore', 'migration')),
    op      TEXT NOT NULL,
    label   TEXT NOT NULL,
    actor   TEXT NOT NULL,
    day     TEXT NOT NULL, -- YYYY-MM-DD
    at      TEXT NOT NULL, -- YYYY-MM-DDTHH:MM:SS
    barrier INTEGER NOT NULL CHECK (barrier IN (0, 1)),
    of      INTEGER REFERENCES history_entry (seq), -- the entry undone or redone
    prev    TEXT NOT NULL,
    hash    TEXT NOT NULL,
    CHECK ((kind IN ('undo', 'redo')) = (of IS NOT NULL))
) STRICT;

-- One row a changed record; salt and payload are both NULL once they were erased, the digest stays.
CREATE TABLE history_change (
    seq     INTEGER NOT NULL REFERENCES history_entry (seq),
    ord     INTEGER NOT NULL,
    digest  TEXT NOT NULL,
    salt    TEXT,
    payload TEXT,
    PRIMARY KEY (seq, ord),
    CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT, WITHOUT ROWID;

-- Bytes of attachments, written once and never changed; bytes are NULL in a backup, where they stand in blobs/,
-- and in a book that was restored without them.
CREATE TABLE attachment_blob (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size   INTEGER NOT NULL,
    bytes  BLOB,
    CHECK (bytes IS NULL OR length(bytes) = size)
) STRICT;

-- Backups that were written and read back; no act of the office, so without history.
CREATE TABLE backup_made (
    path TEXT NOT NULL PRIMARY KEY,
    at   TEXT NOT NULL, -- YYYY-MM-DDTHH:MM:SS
    head TEXT NOT NULL  -- of the book at that moment
) STRICT;
