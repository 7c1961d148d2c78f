-- One row an entry, written once: who recorded it, in what role, by what way, in whose name, and how late.
-- Whether it counts as late is a dated setting, applied when read.
CREATE TABLE entry (
    case_id            uuid        NOT NULL,
    entry_no           integer     NOT NULL,
    position           bigint      NOT NULL,
    recorded_at        timestamptz NOT NULL,
    actor              text        NOT NULL,
    role               text        NOT NULL,
    channel            text        NOT NULL,
    office             text        NOT NULL,
    type               text        NOT NULL,
    family             text        NOT NULL,
    on_day             date        NOT NULL,
    days_late          integer     NOT NULL,
    business_days_late integer     NOT NULL,
    amends_entry       integer,
    PRIMARY KEY (case_id, entry_no)
);

CREATE UNIQUE INDEX entry_by_position ON entry (position);
CREATE INDEX entry_by_actor ON entry (actor, position);
CREATE INDEX entry_late ON entry (position) WHERE business_days_late > 0;
CREATE INDEX entry_amending ON entry (position) WHERE amends_entry IS NOT NULL;
CREATE INDEX entry_amending_case ON entry (case_id, entry_no) WHERE amends_entry IS NOT NULL;
CREATE INDEX entry_custody ON entry (position) WHERE family = 'Custody';

-- Whose case it is now: only that office sees its history, whoever wrote it.
CREATE TABLE office (
    case_id uuid PRIMARY KEY,
    office  text NOT NULL
);

CREATE INDEX office_cases ON office (office, case_id);

-- What counts in the place of an amended entry.
CREATE TABLE amended (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    said_by   integer,
    retracted boolean NOT NULL,
    PRIMARY KEY (case_id, entry_no)
);
