-- The road from the meetings to the filing: people and their offices, meetings with votes, what the street and the
-- district decided, who can undertake and what the community has, and what belongs to a year.
--
-- Conventions as in 0002_office.sql. `entered_on` is the book's own day of entry: an act entered long after its day
-- is marked as such for ever. `ord` is unique where the order of entry matters across owners.

CREATE TABLE person (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord        INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    name       TEXT    NOT NULL CHECK (name <> ''),
    phone      TEXT    NULL,
    location   TEXT    NULL,
    note       TEXT    NULL,
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE person_term (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    person     TEXT    NOT NULL REFERENCES person (id),
    ord        INTEGER NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN (
        'party_member', 'probationary_member', 'party_committee', 'residents_committee', 'representative',
        'oversight', 'street_finance')),
    title      TEXT    NULL,
    team       TEXT    NULL,
    valid_from TEXT    NULL CHECK (valid_from IS date(valid_from)),
    until      TEXT    NULL CHECK (until IS date(until)),
    CHECK (until >= valid_from)
) STRICT;

CREATE INDEX person_term_person ON person_term (person, ord);

-- One of the four deliberations; `vote` is its code in the pack. A head count is said only when no roster was kept.
CREATE TABLE meeting (
    id                TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord               INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    vote              TEXT    NOT NULL CHECK (vote <> ''),
    title             TEXT    NULL,
    form              TEXT    NULL,
    held_on           TEXT    NOT NULL CHECK (held_on IS date(held_on)),
    begins            TEXT    NULL CHECK (begins IS time(begins)),
    ends              TEXT    NULL CHECK (ends IS time(ends)),
    place             TEXT    NULL,
    chair             TEXT    NULL,
    recorder          TEXT    NULL,
    notified_on       TEXT    NULL CHECK (notified_on IS date(notified_on)),
    notified_by       TEXT    NULL,
    counted_all       INTEGER NULL CHECK (counted_all >= 0),
    counted_due       INTEGER NULL CHECK (counted_due >= 0),
    counted_present   INTEGER NULL CHECK (counted_present >= 0),
    supervised_by     TEXT    NULL,
    supervised_on     TEXT    NULL CHECK (supervised_on IS date(supervised_on)),
    supervision_says  TEXT    NULL,
    note              TEXT    NULL,
    entered_on        TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on        TEXT    NULL CHECK (removed_on IS date(removed_on)),
    CHECK ((supervised_by IS NULL) = (supervision_says IS NULL) AND (supervised_by IS NULL) = (supervised_on IS NULL))
) STRICT;

-- The list of a meeting as things stood that day: name and office are copied, because both change.
CREATE TABLE meeting_attendance (
    meeting  TEXT    NOT NULL REFERENCES meeting (id),
    ord      INTEGER NOT NULL CHECK (ord > 0),
    person   TEXT    NULL REFERENCES person (id),
    name     TEXT    NOT NULL CHECK (name <> ''),
    role     TEXT    NULL,
    title    TEXT    NULL,
    standing TEXT    NOT NULL CHECK (standing IN ('voting', 'non_voting', 'guest')),
    presence TEXT    NOT NULL CHECK (presence IN ('present', 'leave', 'absent', 'exempt')),
    reason   TEXT    NULL,
    PRIMARY KEY (meeting, ord)
) STRICT;

CREATE TABLE meeting_matter (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting    TEXT    NOT NULL REFERENCES meeting (id),
    ord        INTEGER NOT NULL CHECK (ord > 0),
    project    TEXT    NOT NULL REFERENCES project (id),
    revision   TEXT    NULL REFERENCES project_revision (id),
    explained  TEXT    NULL,
    balloted   INTEGER NOT NULL CHECK (balloted IN (0, 1)),
    manner     TEXT    NULL CHECK (manner IN ('hands', 'secret', 'spoken')),
    approve    INTEGER NULL CHECK (approve >= 0),
    against    INTEGER NULL CHECK (against >= 0),
    abstain    INTEGER NULL CHECK (abstain >= 0),
    not_cast   INTEGER NULL CHECK (not_cast >= 0),
    announced  TEXT    NULL CHECK (announced IN ('passed', 'rejected')),
    conclusion TEXT    NULL,
    CHECK (balloted = (approve IS NOT NULL AND against IS NOT NULL AND abstain IS NOT NULL AND not_cast IS NOT NULL))
) STRICT;

CREATE INDEX meeting_matter_meeting ON meeting_matter (meeting, ord);
CREATE INDEX meeting_matter_project ON meeting_matter (project);

CREATE TABLE meeting_remark (
    matter  TEXT    NOT NULL REFERENCES meeting_matter (id),
    ord     INTEGER NOT NULL CHECK (ord > 0),
    speaker TEXT    NULL,
    says    TEXT    NOT NULL CHECK (says <> ''),
    objects INTEGER NOT NULL CHECK (objects IN (0, 1)),
    PRIMARY KEY (matter, ord)
) STRICT;

CREATE TABLE review (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord          INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    project      TEXT    NOT NULL REFERENCES project (id),
    revision     TEXT    NULL REFERENCES project_revision (id),
    submitted_on TEXT    NULL CHECK (submitted_on IS date(submitted_on)),
    reviewed_on  TEXT    NULL CHECK (reviewed_on IS date(reviewed_on)),
    score        TEXT    NULL CHECK (score NOT GLOB '*[^0-9.]*' AND score GLOB '[0-9]*'),
    opinion      TEXT    NULL,
    station      TEXT    NULL,
    district     TEXT    NULL,
    result       TEXT    NULL CHECK (result IN ('passed', 'adjust', 'set_up_anew')),
    points_to    TEXT    NULL,
    document     TEXT    NULL,
    entered_on   TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on   TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX review_project ON review (project, ord);

CREATE TABLE approval (
    id          TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord         INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    project     TEXT    NOT NULL REFERENCES project (id),
    revision    TEXT    NULL REFERENCES project_revision (id),
    approved_on TEXT    NULL CHECK (approved_on IS date(approved_on)),
    amount_fen  INTEGER NULL CHECK (amount_fen >= 0),
    fund_fen    INTEGER NULL CHECK (fund_fen >= 0),
    opinion     TEXT    NULL,
    granted     INTEGER NULL CHECK (granted IN (0, 1)),
    document    TEXT    NULL,
    entered_on  TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on  TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX approval_project ON approval (project, ord);

CREATE TABLE provider (
    id            TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
    name          TEXT    NOT NULL CHECK (name <> ''),
    kind          TEXT    NOT NULL CHECK (kind IN ('social_organisation', 'enterprise', 'individual')),
    credit_code   TEXT    NULL CHECK (length(credit_code) = 18),
    grade         TEXT    NULL,
    officer       TEXT    NULL,
    contact       TEXT    NULL,
    phone         TEXT    NULL,
    registered_on TEXT    NULL CHECK (registered_on IS date(registered_on)),
    note          TEXT    NULL,
    removed_on    TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE provider_service (
    id       TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    provider TEXT    NOT NULL REFERENCES provider (id),
    ord      INTEGER NOT NULL,
    name     TEXT    NOT NULL CHECK (name <> ''),
    audience TEXT    NULL,
    content  TEXT    NULL,
    price    TEXT    NULL,
    period   TEXT    NULL,
    cases    TEXT    NULL
) STRICT;

CREATE INDEX provider_service_provider ON provider_service (provider, ord);

CREATE TABLE resource (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    number     INTEGER NOT NULL UNIQUE CHECK (number > 0),
    owner      TEXT    NOT NULL CHECK (owner <> ''),
    nature     TEXT    NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('people', 'goods', 'place', 'money', 'skill')),
    what       TEXT    NOT NULL CHECK (what <> ''),
    quantity   TEXT    NULL,
    available  TEXT    NULL,
    contact    TEXT    NULL,
    phone      TEXT    NULL,
    intent     TEXT    NULL,
    note       TEXT    NULL,
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE resource_project (
    resource TEXT NOT NULL REFERENCES resource (id),
    project  TEXT NOT NULL REFERENCES project (id),
    PRIMARY KEY (resource, project)
) STRICT;

CREATE INDEX resource_project_project ON resource_project (project);

CREATE TABLE contract (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord          INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    project      TEXT    NOT NULL REFERENCES project (id),
    provider     TEXT    NULL REFERENCES provider (id),
    signed_on    TEXT    NULL CHECK (signed_on IS date(signed_on)),
    amount_fen   INTEGER NULL CHECK (amount_fen >= 0),
    number       TEXT    NULL,
    disclosed_on TEXT    NULL CHECK (disclosed_on IS date(disclosed_on)),
    disclosed_at TEXT    NULL,
    object       TEXT    NULL,
    starts_on    TEXT    NULL CHECK (starts_on IS date(starts_on)),
    finishes_on  TEXT    NULL CHECK (finishes_on IS date(finishes_on)),
    payment      TEXT    NULL,
    standard     TEXT    NULL,
    supervision  TEXT    NULL,
    privacy      TEXT    NULL,
    breach       TEXT    NULL,
    ended_on     TEXT    NULL CHECK (ended_on IS date(ended_on)),
    end_reason   TEXT    NULL,
    entered_on   TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on   TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX contract_project ON contract (project, ord);

-- `project` is NULL for the three lists, which belong to a year.
CREATE TABLE filing (
    id            TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord           INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    project       TEXT    NULL REFERENCES project (id),
    kind          TEXT    NOT NULL CHECK (kind IN ('lists', 'approval', 'form')),
    body          TEXT    NOT NULL CHECK (body <> ''),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    sent_on       TEXT    NULL CHECK (sent_on IS date(sent_on)),
    registered_on TEXT    NULL CHECK (registered_on IS date(registered_on)),
    number        TEXT    NULL,
    posted_on     TEXT    NULL CHECK (posted_on IS date(posted_on)),
    posted_at     TEXT    NULL,
    note          TEXT    NULL,
    entered_on    TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on    TEXT    NULL CHECK (removed_on IS date(removed_on)),
    CHECK ((project IS NULL) = (kind = 'lists'))
) STRICT;

CREATE INDEX filing_project ON filing (project, ord);

-- What a supervising body saw at a moment of a project.
CREATE TABLE project_entry (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project TEXT    NOT NULL REFERENCES project (id),
    ord     INTEGER NOT NULL,
    body    TEXT    NOT NULL CHECK (body <> ''),
    moment  TEXT    NOT NULL CHECK (moment IN ('notice', 'budget', 'execution', 'payment', 'acceptance', 'audit')),
    seen_by TEXT    NOT NULL CHECK (seen_by <> ''),
    seen_on TEXT    NOT NULL CHECK (seen_on IS date(seen_on)),
    says    TEXT    NOT NULL CHECK (says <> '')
) STRICT;

CREATE INDEX project_entry_project ON project_entry (project, ord);

CREATE TABLE project_partner (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project TEXT    NOT NULL REFERENCES project (id),
    ord     INTEGER NOT NULL,
    role    TEXT    NOT NULL CHECK (role <> ''),
    name    TEXT    NOT NULL CHECK (name <> '')
) STRICT;

CREATE INDEX project_partner_project ON project_partner (project, ord);

CREATE TABLE project_indicator (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    project TEXT    NOT NULL REFERENCES project (id),
    ord     INTEGER NOT NULL,
    name    TEXT    NOT NULL CHECK (name <> ''),
    target  TEXT    NULL,
    weight  INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100)
) STRICT;

CREATE INDEX project_indicator_project ON project_indicator (project, ord);

-- From when on the acts of a project follow another pack.
CREATE TABLE project_pack (
    project    TEXT NOT NULL REFERENCES project (id),
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    pack       TEXT NOT NULL REFERENCES pack (id),
    PRIMARY KEY (project, valid_from)
) STRICT;

-- What an issued paper said wrongly, and what is right.
CREATE TABLE correction (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord          INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    paper        TEXT    NOT NULL REFERENCES paper (id),
    corrected_on TEXT    NOT NULL CHECK (corrected_on IS date(corrected_on)),
    wrong        TEXT    NOT NULL CHECK (wrong <> ''),
    right        TEXT    NOT NULL CHECK (right <> ''),
    reason       TEXT    NULL
) STRICT;

CREATE INDEX correction_paper ON correction (paper);

CREATE TABLE allocation (
    year       INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 1949 AND 9999),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    dated_on   TEXT    NULL CHECK (dated_on IS date(dated_on)),
    document   TEXT    NULL,
    note       TEXT    NULL
) STRICT;

-- `channels` is a JSON array of texts, never empty.
CREATE TABLE disclosure (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord          INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    disclosed_on TEXT    NOT NULL CHECK (disclosed_on IS date(disclosed_on)),
    channels     TEXT    NOT NULL CHECK (json_type(channels) = 'array' AND json_array_length(channels) > 0),
    says         TEXT    NULL,
    removed_on   TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE house_rule (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord        INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    title      TEXT    NOT NULL CHECK (title <> ''),
    adopted_on TEXT    NOT NULL CHECK (adopted_on IS date(adopted_on)),
    attachment TEXT    NULL REFERENCES attachment (id),
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE TABLE handover (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord        INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    handed_on  TEXT    NOT NULL CHECK (handed_on IS date(handed_on)),
    giver      TEXT    NOT NULL CHECK (giver <> ''),
    taker      TEXT    NOT NULL CHECK (taker <> ''),
    overseer   TEXT    NULL,
    note       TEXT    NULL
) STRICT;

-- Minutes and sign-in sheets belong to a meeting, which may have had several projects before it.
ALTER TABLE paper ADD COLUMN meeting TEXT NULL REFERENCES meeting (id);
