-- The life of a project after its approval, and of a fund year: money, progress, acceptance, changes, things, the end.
--
-- Conventions as in 0003_road.sql. Every fact of this kind is a `record`: one row here, which has its place in the order
-- of entry, its bin and its scans, and one row in the table of its kind, named `record_<kind>`; what a kind holds in
-- rows stands in `record_<kind>_<list>`. Columns are named as the fields of the facts (policy::facts::record).
-- A budget line or an indicator is named by its id without a foreign key: frozen revisions keep lines that the scheme
-- no longer has, and what was spent on them stays true.

CREATE TABLE record (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    ord        INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    project    TEXT    NULL REFERENCES project (id),
    entered_on TEXT    NOT NULL CHECK (entered_on IS date(entered_on)),
    removed_on TEXT    NULL CHECK (removed_on IS date(removed_on))
) STRICT;

CREATE INDEX record_project ON record (project, ord);

-- 下拨到账.
CREATE TABLE record_allotment (
    record       TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    source       TEXT    NOT NULL CHECK (source IN ('fund', 'collective', 'society', 'donation', 'in_kind', 'award')),
    amount_fen   INTEGER NOT NULL CHECK (amount_fen >= 0),
    dated_on     TEXT    NULL CHECK (dated_on IS date(dated_on)),
    document     TEXT    NULL,
    "from"       TEXT    NULL,
    received_on  TEXT    NULL CHECK (received_on IS date(received_on)),
    received_fen INTEGER NULL CHECK (received_fen >= 0),
    note         TEXT    NULL
) STRICT;

-- 拨付.
CREATE TABLE record_payment (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    what       TEXT    NOT NULL CHECK (what IN ('instalment', 'advance', 'repayment', 'recovery')),
    instalment INTEGER NULL CHECK (instalment > 0),
    contract   TEXT    NULL REFERENCES contract (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    source     TEXT    NOT NULL CHECK (source IN ('fund', 'collective', 'society', 'donation', 'in_kind', 'award')),
    asked_on   TEXT    NULL CHECK (asked_on IS date(asked_on)),
    paid_on    TEXT    NULL CHECK (paid_on IS date(paid_on)),
    payer      TEXT    NULL,
    payee      TEXT    NULL,
    bank       TEXT    NULL,
    account    TEXT    NULL,
    manner     TEXT    NULL CHECK (manner IN ('transfer', 'cash')),
    document   TEXT    NULL,
    settles    TEXT    NULL REFERENCES record (id),
    note       TEXT    NULL
) STRICT;

-- 凭证.
CREATE TABLE record_voucher (
    record       TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    line         TEXT    NULL,
    payment      TEXT    NULL REFERENCES record (id),
    "on"         TEXT    NULL CHECK ("on" IS date("on")),
    seller       TEXT    NULL,
    invoice      TEXT    NULL,
    what         TEXT    NOT NULL CHECK (what <> ''),
    gross_fen    INTEGER NOT NULL CHECK (gross_fen >= 0),
    withheld_fen INTEGER NULL CHECK (withheld_fen >= 0),
    net_fen      INTEGER NULL CHECK (net_fen >= 0),
    handled_by   TEXT    NULL,
    witnessed_by TEXT    NULL,
    approved_by  TEXT    NULL
) STRICT;

CREATE TABLE record_voucher_receivers (
    record     TEXT    NOT NULL REFERENCES record (id),
    ord        INTEGER NOT NULL CHECK (ord > 0),
    name       TEXT    NOT NULL CHECK (name <> ''),
    what       TEXT    NULL,
    amount_fen INTEGER NULL CHECK (amount_fen >= 0),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    PRIMARY KEY (record, ord)
) STRICT;

-- 进度.
CREATE TABLE record_progress (
    record  TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    "on"    TEXT    NOT NULL CHECK ("on" IS date("on")),
    says    TEXT    NOT NULL CHECK (says <> ''),
    percent INTEGER NULL CHECK (percent BETWEEN 0 AND 100),
    "by"    TEXT    NULL
) STRICT;

-- 验收.
CREATE TABLE record_acceptance (
    record        TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    instalment    INTEGER NULL CHECK (instalment > 0),
    "on"          TEXT    NULL CHECK ("on" IS date("on")),
    result        TEXT    NULL CHECK (result IN ('qualified', 'rectify', 'failed')),
    done          TEXT    NULL,
    problems      TEXT    NULL,
    rectify_by    TEXT    NULL CHECK (rectify_by IS date(rectify_by)),
    rectified_on  TEXT    NULL CHECK (rectified_on IS date(rectified_on)),
    rectification TEXT    NULL
) STRICT;

CREATE TABLE record_acceptance_opinions (
    record TEXT    NOT NULL REFERENCES record (id),
    ord    INTEGER NOT NULL CHECK (ord > 0),
    method TEXT    NOT NULL CHECK (method <> ''),
    "by"   TEXT    NULL,
    "on"   TEXT    NULL CHECK ("on" IS date("on")),
    says   TEXT    NULL,
    PRIMARY KEY (record, ord)
) STRICT;

CREATE TABLE record_acceptance_inspectors (
    record TEXT    NOT NULL REFERENCES record (id),
    ord    INTEGER NOT NULL CHECK (ord > 0),
    name   TEXT    NOT NULL CHECK (name <> ''),
    role   TEXT    NULL,
    PRIMARY KEY (record, ord)
) STRICT;

CREATE TABLE record_acceptance_lines (
    record       TEXT    NOT NULL REFERENCES record (id),
    ord          INTEGER NOT NULL CHECK (ord > 0),
    line         TEXT    NOT NULL CHECK (line <> ''),
    accepted_fen INTEGER NOT NULL CHECK (accepted_fen >= 0),
    says         TEXT    NULL,
    PRIMARY KEY (record, ord)
) STRICT;

CREATE TABLE record_acceptance_scores (
    record    TEXT    NOT NULL REFERENCES record (id),
    ord       INTEGER NOT NULL CHECK (ord > 0),
    indicator TEXT    NOT NULL CHECK (indicator <> ''),
    "by"      TEXT    NOT NULL CHECK ("by" <> ''),
    score     TEXT    NOT NULL CHECK (score NOT GLOB '*[^0-9.]*' AND score GLOB '[0-9]*'),
    PRIMARY KEY (record, ord)
) STRICT;

-- 满意度.
CREATE TABLE record_survey (
    record         TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    "on"           TEXT    NOT NULL CHECK ("on" IS date("on")),
    manner         TEXT    NULL,
    asked          INTEGER NULL CHECK (asked >= 0),
    very_satisfied INTEGER NOT NULL CHECK (very_satisfied >= 0),
    satisfied      INTEGER NOT NULL CHECK (satisfied >= 0),
    fair           INTEGER NOT NULL CHECK (fair >= 0),
    dissatisfied   INTEGER NOT NULL CHECK (dissatisfied >= 0),
    says           TEXT    NULL
) STRICT;

-- 变更.
CREATE TABLE record_change (
    record       TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    asked_on     TEXT    NOT NULL CHECK (asked_on IS date(asked_on)),
    reason       TEXT    NULL,
    revision     TEXT    NULL REFERENCES project_revision (id),
    provider     TEXT    NULL REFERENCES provider (id),
    fund_fen     INTEGER NULL CHECK (fund_fen >= 0),
    finish       TEXT    NULL CHECK (finish IS date(finish)),
    effective_on TEXT    NULL CHECK (effective_on IS date(effective_on))
) STRICT;

CREATE TABLE record_change_parts (
    record TEXT    NOT NULL REFERENCES record (id),
    ord    INTEGER NOT NULL CHECK (ord > 0),
    part   TEXT    NOT NULL CHECK (part IN ('total', 'lines', 'use', 'undertaker', 'content', 'place', 'time')),
    PRIMARY KEY (record, ord)
) STRICT;

CREATE TABLE record_change_consents (
    record     TEXT    NOT NULL REFERENCES record (id),
    ord        INTEGER NOT NULL CHECK (ord > 0),
    body       TEXT    NOT NULL CHECK (body <> ''),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    refused_on TEXT    NULL CHECK (refused_on IS date(refused_on)),
    document   TEXT    NULL,
    PRIMARY KEY (record, ord)
) STRICT;

-- 终止.
CREATE TABLE record_termination (
    record       TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    "on"         TEXT    NOT NULL CHECK ("on" IS date("on")),
    reason       TEXT    NULL,
    done         TEXT    NULL,
    recover_fen  INTEGER NULL CHECK (recover_fen >= 0),
    recovered_on TEXT    NULL CHECK (recovered_on IS date(recovered_on))
) STRICT;

CREATE TABLE record_termination_consents (
    record     TEXT    NOT NULL REFERENCES record (id),
    ord        INTEGER NOT NULL CHECK (ord > 0),
    body       TEXT    NOT NULL CHECK (body <> ''),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    refused_on TEXT    NULL CHECK (refused_on IS date(refused_on)),
    document   TEXT    NULL,
    PRIMARY KEY (record, ord)
) STRICT;

-- 完成情况.
CREATE TABLE record_completion (
    record       TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
    "on"         TEXT NULL CHECK ("on" IS date("on")),
    built        TEXT NULL,
    money        TEXT NULL,
    good         TEXT NULL,
    upkeep_by    TEXT NULL,
    upkeep_money TEXT NULL
) STRICT;

-- 项目决算.
CREATE TABLE record_project_settlement (
    record      TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    "on"        TEXT    NULL CHECK ("on" IS date("on")),
    settled_fen INTEGER NULL CHECK (settled_fen >= 0),
    "by"        TEXT    NULL,
    says        TEXT    NULL,
    document    TEXT    NULL
) STRICT;

CREATE TABLE record_project_settlement_lines (
    record      TEXT    NOT NULL REFERENCES record (id),
    ord         INTEGER NOT NULL CHECK (ord > 0),
    line        TEXT    NOT NULL CHECK (line <> ''),
    settled_fen INTEGER NOT NULL CHECK (settled_fen >= 0),
    PRIMARY KEY (record, ord)
) STRICT;

-- 评价.
CREATE TABLE record_evaluation (
    record       TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
    method       TEXT NOT NULL CHECK (method <> ''),
    "on"         TEXT NULL CHECK ("on" IS date("on")),
    "by"         TEXT NULL,
    score        TEXT NULL CHECK (score NOT GLOB '*[^0-9.]*' AND score GLOB '[0-9]*'),
    result       TEXT NULL CHECK (result IN ('spreadable', 'reached', 'missed', 'no_effect', 'irregular')),
    says         TEXT NULL,
    disclosed_on TEXT NULL CHECK (disclosed_on IS date(disclosed_on))
) STRICT;

-- 联合项目.
CREATE TABLE record_joint (
    record    TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    number    TEXT    NULL,
    role      TEXT    NULL CHECK (role IN ('lead', 'partner')),
    total_fen INTEGER NULL CHECK (total_fen >= 0),
    share_fen INTEGER NULL CHECK (share_fen >= 0)
) STRICT;

CREATE TABLE record_joint_members (
    record    TEXT    NOT NULL REFERENCES record (id),
    ord       INTEGER NOT NULL CHECK (ord > 0),
    community TEXT    NOT NULL CHECK (community <> ''),
    role      TEXT    NULL CHECK (role IN ('lead', 'partner')),
    share_fen INTEGER NULL CHECK (share_fen >= 0),
    PRIMARY KEY (record, ord)
) STRICT;

-- 顺延.
CREATE TABLE record_postponement (
    record TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
    rule   TEXT NOT NULL CHECK (rule <> ''),
    "from" TEXT NOT NULL CHECK ("from" IS date("from")),
    "to"   TEXT NOT NULL CHECK ("to" IS date("to")),
    reason TEXT NULL
) STRICT;

-- 期初余额.
CREATE TABLE record_opening (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    "on"       TEXT    NOT NULL CHECK ("on" IS date("on")),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    "from"     TEXT    NULL,
    document   TEXT    NULL,
    note       TEXT    NULL
) STRICT;

-- 年度事项顺延.
CREATE TABLE record_year_postponement (
    record TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year   INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    rule   TEXT    NOT NULL CHECK (rule <> ''),
    "from" TEXT    NOT NULL CHECK ("from" IS date("from")),
    "to"   TEXT    NOT NULL CHECK ("to" IS date("to")),
    reason TEXT    NULL
) STRICT;

-- 结转.
CREATE TABLE record_carry (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    "by"       TEXT    NULL,
    document   TEXT    NULL,
    reason     TEXT    NULL,
    until      TEXT    NULL CHECK (until IS date(until))
) STRICT;

-- 核减.
CREATE TABLE record_deduction (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    "by"       TEXT    NULL,
    document   TEXT    NULL,
    reason     TEXT    NOT NULL CHECK (reason <> '')
) STRICT;

-- 推荐奖励.
CREATE TABLE record_award (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    "on"       TEXT    NULL CHECK ("on" IS date("on")),
    evidence   TEXT    NULL,
    result     TEXT    NULL,
    award_fen  INTEGER NULL CHECK (award_fen >= 0),
    awarded_on TEXT    NULL CHECK (awarded_on IS date(awarded_on)),
    document   TEXT    NULL
) STRICT;

-- 检查审计.
CREATE TABLE record_audit (
    record        TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    body          TEXT    NOT NULL CHECK (body <> ''),
    what          TEXT    NOT NULL CHECK (what IN ('spot_check', 'audit')),
    "on"          TEXT    NOT NULL CHECK ("on" IS date("on")),
    finding       TEXT    NULL,
    rectify_by    TEXT    NULL CHECK (rectify_by IS date(rectify_by)),
    rectified_on  TEXT    NULL CHECK (rectified_on IS date(rectified_on)),
    rectification TEXT    NULL,
    recover_fen   INTEGER NULL CHECK (recover_fen >= 0),
    recovered_on  TEXT    NULL CHECK (recovered_on IS date(recovered_on)),
    document      TEXT    NULL
) STRICT;

-- 资格处理.
CREATE TABLE record_provider_standing (
    record       TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
    provider     TEXT NOT NULL REFERENCES provider (id),
    ground       TEXT NOT NULL CHECK (ground IN ('not_performed', 'not_mended', 'effect_missed')),
    says         TEXT NULL,
    rectify_by   TEXT NULL CHECK (rectify_by IS date(rectify_by)),
    rectified_on TEXT NULL CHECK (rectified_on IS date(rectified_on)),
    decided_on   TEXT NULL CHECK (decided_on IS date(decided_on)),
    decided_by   TEXT NULL,
    document     TEXT NULL
) STRICT;

-- 资产.
CREATE TABLE record_asset (
    record      TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    number      TEXT    NULL,
    name        TEXT    NOT NULL CHECK (name <> ''),
    category    TEXT    NULL,
    model       TEXT    NULL,
    unit        TEXT    NULL,
    quantity    TEXT    NULL CHECK (quantity NOT GLOB '*[^0-9.]*' AND quantity GLOB '[0-9]*'),
    value_fen   INTEGER NULL CHECK (value_fen >= 0),
    acquired_on TEXT    NULL CHECK (acquired_on IS date(acquired_on)),
    voucher     TEXT    NULL REFERENCES record (id),
    place       TEXT    NULL,
    keeper      TEXT    NULL,
    note        TEXT    NULL
) STRICT;

-- 资产变动.
CREATE TABLE record_asset_event (
    record   TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
    asset    TEXT NOT NULL REFERENCES record (id),
    what     TEXT NOT NULL CHECK (what IN ('inspected', 'repaired', 'moved', 'idle', 'transferred', 'written_off')),
    "on"     TEXT NOT NULL CHECK ("on" IS date("on")),
    "by"     TEXT NULL,
    says     TEXT NULL,
    place    TEXT NULL,
    keeper   TEXT NULL,
    document TEXT NULL
) STRICT;

-- 年度决算.
CREATE TABLE record_year_settlement (
    record       TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    "on"         TEXT    NOT NULL CHECK ("on" IS date("on")),
    returned_fen INTEGER NULL CHECK (returned_fen >= 0),
    returned_on  TEXT    NULL CHECK (returned_on IS date(returned_on)),
    stock_fen    INTEGER NULL CHECK (stock_fen >= 0),
    stock_on     TEXT    NULL CHECK (stock_on IS date(stock_on)),
    document     TEXT    NULL,
    "by"         TEXT    NULL,
    note         TEXT    NULL
) STRICT;

-- 述职.
CREATE TABLE record_report (
    record    TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year      INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    "to"      TEXT    NOT NULL CHECK ("to" IN ('street', 'residents')),
    "on"      TEXT    NOT NULL CHECK ("on" IS date("on")),
    form      TEXT    NULL,
    appraisal TEXT    NULL
) STRICT;

-- 对账.
CREATE TABLE record_reconciliation (
    record     TEXT    NOT NULL PRIMARY KEY REFERENCES record (id),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    through    TEXT    NOT NULL CHECK (through IS date(through)),
    "on"       TEXT    NOT NULL CHECK ("on" IS date("on")),
    street_fen INTEGER NOT NULL CHECK (street_fen >= 0),
    "by"       TEXT    NULL,
    says       TEXT    NULL
) STRICT;

-- A scan or photo kept with one act.
CREATE TABLE scan (
    attachment TEXT    NOT NULL PRIMARY KEY REFERENCES attachment (id),
    ord        INTEGER NOT NULL UNIQUE CHECK (ord > 0),
    kind       TEXT    NOT NULL CHECK (kind IN (
        'minutes', 'sign_in', 'ballots', 'photo', 'decision', 'contract', 'voucher', 'report', 'other')),
    caption    TEXT    NULL,
    meeting    TEXT    NULL REFERENCES meeting (id),
    review     TEXT    NULL REFERENCES review (id),
    approval   TEXT    NULL REFERENCES approval (id),
    contract   TEXT    NULL REFERENCES contract (id),
    filing     TEXT    NULL REFERENCES filing (id),
    record     TEXT    NULL REFERENCES record (id),
    CHECK ((meeting IS NOT NULL) + (review IS NOT NULL) + (approval IS NOT NULL) + (contract IS NOT NULL)
        + (filing IS NOT NULL) + (record IS NOT NULL) = 1)
) STRICT;

-- 拨付申请表, 验收表 and their like are about one record.
ALTER TABLE paper ADD COLUMN record TEXT NULL REFERENCES record (id);
