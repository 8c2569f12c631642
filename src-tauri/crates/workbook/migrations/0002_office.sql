-- The record of the office: what a community enters from the first wish of a resident to the bundle for the street.
--
-- Why it looks as it does:
-- * Ids come from the host as text. Where order matters it is a column (`number`, `ord`), because a row id changes
--   when a removed row comes back by undo or when the file is packed.
-- * Dates are ISO text that is a day of the calendar: `IS date(…)` lets NULL through and refuses 2026-02-30.
-- * Money is whole fen. There is no REAL and, but for `attachment_blob`, no BLOB, so that every row can be written
--   into the history as canonical JSON.
-- * A person may remove a demand, a project and a notice: `removed_on` is the bin. The row stays, keeps its number,
--   is not loaded into the facts and can be restored.
-- * No cascades: whoever deletes a row says so, and the history shows it.
-- * What is written as NULL was not recorded; it stays a visible blank on paper.

CREATE TABLE pack (
    id        TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    text      TEXT NOT NULL CHECK (text <> ''),
    parent    TEXT NULL REFERENCES pack (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- One row: one book is one community. `pack` is the one in force for new acts.
CREATE TABLE community (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    kind TEXT    NOT NULL CHECK (kind IN ('urban', 'village')),
    pack TEXT    NOT NULL REFERENCES pack (id),
    pack_since TEXT NULL CHECK (pack_since IS date(pack_since))
) STRICT;

CREATE TABLE community_particulars (
    valid_from         TEXT NOT NULL PRIMARY KEY CHECK (valid_from IS date(valid_from)),
    name               TEXT NOT NULL CHECK (name <> ''),
    street             TEXT NOT NULL CHECK (street <> ''),
    district           TEXT NOT NULL CHECK (district <> ''),
    party_organisation TEXT NULL,
    secretary          TEXT NULL,
    contact            TEXT NULL,
    office_phone       TEXT NULL,
    address            TEXT NULL,
    street_phone       TEXT NULL
) STRICT;

CREATE TABLE demand (
    id                     TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    number                 INTEGER NOT NULL UNIQUE CHECK (number > 0),
    collected_on           TEXT    NOT NULL CHECK (collected_on IS date(collected_on)),
    channel                TEXT    NULL,
    collector              TEXT    NULL,
    proposer               TEXT    NULL,
    proposer_role          TEXT    NULL,
    phone                  TEXT    NULL,
    location               TEXT    NULL,
    content                TEXT    NOT NULL CHECK (content <> ''),
    category               TEXT    NULL,
    category_text          TEXT    NULL,
    households             INTEGER NULL CHECK (households >= 0),
    households_approximate INTEGER NOT NULL CHECK (households_approximate IN (0, 1)),
    urgency                TEXT    NULL CHECK (urgency IN ('normal', 'urgent', 'critical')),
    state                  TEXT    NOT NULL CHECK (state IN ('open', 'planned', 'referred', 'explained', 'answered')),
    note                   TEXT    NULL,
    merged_into            TEXT    NULL REFERENCES demand (id) CHECK (merged_into <> id),
    removed_on             TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX demand_merged ON demand (merged_into);

CREATE TABLE project (
    id                       TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord                      INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    number                   TEXT    NOT NULL UNIQUE CHECK (number <> ''),
    year                     INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    pack                     TEXT    NOT NULL REFERENCES pack (id),
    drafted_on               TEXT    NOT NULL CHECK (drafted_on IS date(drafted_on)),
    name                     TEXT    NOT NULL CHECK (name <> ''),
    category                 TEXT    NULL,
    mode                     TEXT    NULL
        CHECK (mode IN ('self_run', 'social_organisation', 'enterprise', 'individual')),
    undertaker               TEXT    NULL,
    measures                 TEXT    NULL,
    place                    TEXT    NULL,
    start                    TEXT    NULL CHECK (start IS date(start)),
    finish                   TEXT    NULL CHECK (finish IS date(finish)),
    beneficiaries_who        TEXT    NULL,
    beneficiaries_range      TEXT    NULL,
    beneficiaries_households INTEGER NULL CHECK (beneficiaries_households >= 0),
    beneficiaries_persons    INTEGER NULL CHECK (beneficiaries_persons >= 0),
    beneficiaries_outsiders  INTEGER NULL CHECK (beneficiaries_outsiders >= 0),
    urgency                  TEXT    NULL CHECK (urgency IN ('normal', 'urgent', 'critical')),
    rank                     INTEGER NULL CHECK (rank > 0),
    provider                 TEXT    NULL,
    ground                   TEXT    NULL,
    follows                  TEXT    NULL REFERENCES project (id) CHECK (follows <> id),
    withdrawn_on             TEXT    NULL CHECK (withdrawn_on IS date(withdrawn_on)),
    withdrawn_reason         TEXT    NULL CHECK ((withdrawn_reason IS NULL) = (withdrawn_on IS NULL)),
    removed_on               TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE project_demand (
    project TEXT NOT NULL REFERENCES project (id),
    demand  TEXT NOT NULL REFERENCES demand (id),
    PRIMARY KEY (project, demand)
) STRICT;

CREATE INDEX project_demand_demand ON project_demand (demand);

-- `quantity` is a decimal number as text: 2.50 stays 2.50, and no binary fraction comes near an amount.
CREATE TABLE project_budget_line (
    id                 TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project            TEXT    NOT NULL REFERENCES project (id),
    ord                INTEGER NOT NULL,
    item               TEXT    NOT NULL CHECK (item <> ''),
    category           TEXT    NULL,
    unit               TEXT    NULL,
    quantity           TEXT    NULL CHECK (quantity NOT GLOB '*[^0-9.]*' AND quantity GLOB '[0-9]*'),
    unit_price_fen     INTEGER NULL CHECK (unit_price_fen >= 0),
    amount_fen         INTEGER NOT NULL CHECK (amount_fen >= 0),
    declaration        TEXT    NULL CHECK (declaration IN ('allowed', 'forbidden')),
    declaration_reason TEXT    NULL CHECK (declaration_reason IS NULL OR declaration IS 'allowed'),
    declaration_code   TEXT    NULL CHECK ((declaration_code IS NOT NULL) = (declaration IS 'forbidden')),
    note               TEXT    NULL
) STRICT;

CREATE INDEX project_budget_line_project ON project_budget_line (project, ord);

CREATE TABLE project_source (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project    TEXT    NOT NULL REFERENCES project (id),
    ord        INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('fund', 'collective', 'society', 'donation', 'in_kind', 'award')),
    giver      TEXT    NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0)
) STRICT;

CREATE INDEX project_source_project ON project_source (project, ord);

CREATE TABLE project_plan_step (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project TEXT    NOT NULL REFERENCES project (id),
    ord     INTEGER NOT NULL,
    what    TEXT    NOT NULL CHECK (what <> ''),
    owner   TEXT    NULL,
    start   TEXT    NULL CHECK (start IS date(start)),
    finish  TEXT    NULL CHECK (finish IS date(finish))
) STRICT;

CREATE INDEX project_plan_step_project ON project_plan_step (project, ord);

-- A scheme as it was frozen: its JSON, whole, so that later columns cannot change what the street passed.
CREATE TABLE project_revision (
    id        TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project   TEXT    NOT NULL REFERENCES project (id),
    number    INTEGER NOT NULL CHECK (number > 0),
    frozen_on TEXT    NOT NULL CHECK (frozen_on IS date(frozen_on)),
    reason    TEXT    NULL,
    digest    TEXT    NOT NULL CHECK (length(digest) = 64),
    scheme    TEXT    NOT NULL CHECK (json_valid(scheme)),
    UNIQUE (project, number)
) STRICT;

CREATE TABLE project_lift (
    project   TEXT    NOT NULL REFERENCES project (id),
    rule      TEXT    NOT NULL CHECK (rule <> ''),
    subject   TEXT    NOT NULL CHECK (subject <> ''),
    ord       INTEGER NOT NULL,
    reason    TEXT    NOT NULL CHECK (reason <> ''),
    lifted_on TEXT    NOT NULL CHECK (lifted_on IS date(lifted_on)),
    decided_by          TEXT NULL,
    decision_document   TEXT NULL CHECK ((decision_document IS NULL) = (decided_by IS NULL)),
    decision_dated_on   TEXT NULL CHECK (decision_dated_on IS date(decision_dated_on)
        AND (decision_dated_on IS NULL) = (decided_by IS NULL)),
    decision_attachment TEXT NULL REFERENCES attachment (id) CHECK ((decision_attachment IS NULL) = (decided_by IS NULL)),
    PRIMARY KEY (project, rule, subject)
) STRICT;

CREATE TABLE notice (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project    TEXT    NOT NULL REFERENCES project (id),
    ord        INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN (
        'project', 'decision', 'completion', 'contract', 'evaluation', 'termination')),
    revision   TEXT    NULL REFERENCES project_revision (id),
    planned_on TEXT    NULL CHECK (planned_on IS date(planned_on)),
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX notice_project ON notice (project, ord);

CREATE TABLE notice_place (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    notice     TEXT    NOT NULL REFERENCES notice (id),
    ord        INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('board', 'building', 'online', 'site', 'other')),
    name       TEXT    NOT NULL CHECK (name <> ''),
    posted_on  TEXT    NULL CHECK (posted_on IS date(posted_on)),
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on)),
    torn_on    TEXT    NULL CHECK (torn_on IS date(torn_on)),
    CHECK (posted_on IS NOT NULL OR (removed_on IS NULL AND torn_on IS NULL)),
    CHECK (removed_on >= posted_on)
) STRICT;

CREATE INDEX notice_place_notice ON notice_place (notice, ord);

-- `sha256` names the bytes the book keeps; a photo that was shrunk also keeps the hash and size of its original.
CREATE TABLE attachment (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project         TEXT    NULL REFERENCES project (id),
    ord             INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    name            TEXT    NOT NULL CHECK (name <> ''),
    media_type      TEXT    NOT NULL CHECK (media_type LIKE '_%/_%'),
    sha256          TEXT    NOT NULL REFERENCES attachment_blob (sha256),
    size            INTEGER NOT NULL CHECK (size >= 0),
    original_sha256 TEXT    NOT NULL CHECK (length(original_sha256) = 64),
    original_size   INTEGER NOT NULL CHECK (original_size >= 0),
    width           INTEGER NULL CHECK (width > 0),
    height          INTEGER NULL CHECK (height > 0),
    added_on        TEXT    NOT NULL CHECK (added_on IS date(added_on))
) STRICT;

CREATE INDEX attachment_project ON attachment (project, ord);

CREATE TABLE notice_photo (
    place      TEXT    NOT NULL REFERENCES notice_place (id),
    attachment TEXT    NOT NULL REFERENCES attachment (id),
    ord        INTEGER NOT NULL,
    taken_on   TEXT    NULL CHECK (taken_on IS date(taken_on)),
    caption    TEXT    NULL,
    PRIMARY KEY (place, attachment)
) STRICT;

CREATE TABLE notice_objection (
    id          TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    notice      TEXT    NOT NULL REFERENCES notice (id),
    ord         INTEGER NOT NULL,
    received_on TEXT    NOT NULL CHECK (received_on IS date(received_on)),
    objector    TEXT    NULL,
    content     TEXT    NOT NULL CHECK (content <> ''),
    decision    TEXT    NULL,
    decided_on  TEXT    NULL CHECK (decided_on IS date(decided_on)),
    answered_on TEXT    NULL CHECK (answered_on IS date(answered_on)),
    material    INTEGER NULL CHECK (material IN (0, 1))
) STRICT;

CREATE INDEX notice_objection_notice ON notice_objection (notice, ord);

-- An issued paper never changes: there is an INSERT for it and no UPDATE.
CREATE TABLE paper (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord          INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    project      TEXT    NULL REFERENCES project (id),
    notice       TEXT    NULL REFERENCES notice (id),
    kind         TEXT    NOT NULL CHECK (kind <> ''),
    number       TEXT    NOT NULL UNIQUE CHECK (number <> ''),
    sheet_size   TEXT    NOT NULL CHECK (sheet_size IN ('A4', 'A3')),
    pages        INTEGER NOT NULL CHECK (pages > 0),
    issued_on    TEXT    NOT NULL CHECK (issued_on IS date(issued_on)),
    sha256       TEXT    NOT NULL REFERENCES attachment_blob (sha256),
    facts_digest TEXT    NOT NULL CHECK (length(facts_digest) = 64)
) STRICT;

CREATE INDEX paper_project ON paper (project, ord);

-- A bundle that left the house; its bytes stand beside the attachments, to be handed over again as they were.
-- `base` is the last sequence the street had acknowledged when it was made, 0 for none.
CREATE TABLE submission (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    sequence        INTEGER NOT NULL UNIQUE CHECK (sequence > 0),
    base            INTEGER NOT NULL CHECK (base >= 0 AND base < sequence),
    purpose         TEXT    NOT NULL CHECK (purpose <> ''),
    file_name       TEXT    NOT NULL CHECK (file_name <> ''),
    sha256          TEXT    NOT NULL REFERENCES attachment_blob (sha256),
    head            TEXT    NOT NULL CHECK (length(head) = 64),
    public_key      TEXT    NOT NULL CHECK (length(public_key) = 64),
    made_on         TEXT    NOT NULL CHECK (made_on IS date(made_on)),
    acknowledged_on TEXT    NULL CHECK (acknowledged_on IS date(acknowledged_on))
) STRICT;

-- Half-filled forms; the one table here without history. `form` names the form and what it is about.
CREATE TABLE draft (
    form     TEXT NOT NULL PRIMARY KEY CHECK (form <> ''),
    content  TEXT NOT NULL CHECK (json_valid(content)),
    saved_at TEXT NOT NULL CHECK (saved_at IS strftime('%Y-%m-%dT%H:%M:%S', saved_at))
) STRICT;

-- Which column of a foreign workbook holds what, by the signature of its head.
CREATE TABLE mapping (
    signature     TEXT NOT NULL PRIMARY KEY CHECK (signature <> ''),
    columns       TEXT NOT NULL CHECK (json_valid(columns)),
    remembered_on TEXT NOT NULL CHECK (remembered_on IS date(remembered_on))
) STRICT;

-- Keys are closed by the program: an older one never opens a book that knows more of them.
CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT;
