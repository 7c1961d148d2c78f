-- One row for each thing that is due in a case and not yet met, as of the day on which the case was last looked at.
CREATE TABLE item (
    case_id  uuid      NOT NULL,
    due_on   date      NOT NULL,
    kind     text      NOT NULL,
    entry_no integer   NOT NULL,
    nth      integer   NOT NULL,
    office   text      NOT NULL,
    from_day date      NOT NULL,
    state    text      NOT NULL,
    binding  text      NOT NULL,
    staff    text[]    NOT NULL,
    entries  integer[] NOT NULL,
    settings text[]    NOT NULL,
    PRIMARY KEY (case_id, due_on, kind, entry_no, nth)
);

-- An office's items, and all: the earliest first.
CREATE INDEX item_in_office ON item (office, due_on, case_id, kind, entry_no, nth);
CREATE INDEX item_by_day ON item (due_on, case_id, kind, entry_no, nth);

-- When a case must be looked at again although nothing new was recorded.
CREATE TABLE next_day (
    case_id uuid PRIMARY KEY,
    day     date NOT NULL
);

CREATE INDEX next_day_by_day ON next_day (day);
