-- One narrow row for each entry that a month's grid counts, written once. A correction takes the place of the
-- entry that it names; which of them counts is told by "amended".
CREATE TABLE activity (
    case_id     uuid    NOT NULL,
    entry_no    integer NOT NULL,
    position    bigint  NOT NULL,
    stands_for  integer NOT NULL,
    kind        text    NOT NULL,
    mode        text    NOT NULL,
    month       date    NOT NULL, -- its first day
    on_day      date    NOT NULL,
    score_sum   integer NOT NULL,
    score_count integer NOT NULL,
    PRIMARY KEY (case_id, entry_no)
);

CREATE INDEX activity_in_month ON activity (case_id, month);
CREATE INDEX activity_on_day ON activity (case_id, on_day);

-- What counts in the place of an amended entry.
CREATE TABLE amended (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    said_by   integer,
    retracted boolean NOT NULL,
    PRIMARY KEY (case_id, entry_no)
);

-- The stages of each case; each lasts until the next begins, and of several on one day the last entry counts.
CREATE TABLE phase (
    case_id  uuid    NOT NULL,
    since    date    NOT NULL,
    entry_no integer NOT NULL,
    phase    text    NOT NULL,
    PRIMARY KEY (case_id, since, entry_no)
);

-- Which forms were to be filled, how often, since when.
CREATE TABLE arrangement (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    on_day    date    NOT NULL,
    form      text    NOT NULL,
    cadence   text    NOT NULL,
    from_day  date    NOT NULL,
    until_day date,
    PRIMARY KEY (case_id, entry_no)
);

-- On which days nobody is asked to fill a form.
CREATE TABLE leave (
    case_id   uuid    NOT NULL,
    from_day  date    NOT NULL,
    until_day date,
    entry_no  integer NOT NULL
);

CREATE INDEX leave_of_case ON leave (case_id);

-- Whose case it is now: only that office sees it.
CREATE TABLE office (
    case_id uuid PRIMARY KEY,
    office  text NOT NULL
);

CREATE INDEX office_cases ON office (office, case_id);
