-- What the yearly figures need of each case: who, where, in which stages, in which jobs, and what was said of them.
-- Nothing depends on the day of asking, and there are no words.
CREATE TABLE person (
    case_id uuid PRIMARY KEY,
    person  uuid NOT NULL
);

CREATE INDEX person_cases ON person (person, case_id);

CREATE TABLE keeping (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    office    text    NOT NULL,
    from_day  date    NOT NULL,
    until_day date,
    PRIMARY KEY (case_id, entry_no)
);

CREATE INDEX keeping_by_office ON keeping (office, case_id);

CREATE TABLE stage (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    phase     text    NOT NULL,
    from_day  date    NOT NULL,
    until_day date,
    PRIMARY KEY (case_id, entry_no)
);

CREATE TABLE job (
    case_id   uuid    NOT NULL,
    entry_no  integer NOT NULL,
    from_day  date    NOT NULL,
    basis     text    NOT NULL,
    until_day date,
    end_entry integer,
    reasons   text[]  NOT NULL,
    ended_by  text,
    PRIMARY KEY (case_id, entry_no)
);

CREATE TABLE word (
    case_id  uuid    NOT NULL,
    entry_no integer NOT NULL,
    on_day   date    NOT NULL,
    as_of    date    NOT NULL,
    employed boolean NOT NULL,
    said_by  text,
    PRIMARY KEY (case_id, entry_no)
);

-- Whose case it is now: only readers of that office are told its number.
CREATE TABLE office (
    case_id uuid PRIMARY KEY,
    office  text NOT NULL
);
