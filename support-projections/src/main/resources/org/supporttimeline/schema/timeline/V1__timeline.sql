-- One narrow row an entry, written once. What was said stays in log.event; what may change later (the
-- phase on that day, by what an entry is amended) is joined when read.
CREATE TABLE entry (
    case_id      uuid        NOT NULL,
    entry_no     integer     NOT NULL,
    position     bigint      NOT NULL,
    on_day       date        NOT NULL,
    days_late    integer     NOT NULL,
    amends_entry integer,
    recorded_at  timestamptz NOT NULL,
    family       text        NOT NULL,
    type         text        NOT NULL,
    recorded_by  text        NOT NULL,
    role         text        NOT NULL,
    channel      text        NOT NULL,
    PRIMARY KEY (case_id, entry_no)
);

CREATE INDEX entry_by_day ON entry (case_id, on_day, entry_no);
CREATE INDEX entry_amended ON entry (case_id, amends_entry, entry_no) WHERE amends_entry IS NOT NULL;

-- The stages of each case; each lasts until the next begins, and of several on one day the last entry counts.
CREATE TABLE phase (
    case_id  uuid    NOT NULL,
    since    date    NOT NULL,
    entry_no integer NOT NULL,
    phase    text    NOT NULL,
    PRIMARY KEY (case_id, since, entry_no)
);

-- Whose case it is now: only that office sees it.
CREATE TABLE office (
    case_id uuid PRIMARY KEY,
    office  text NOT NULL
);
