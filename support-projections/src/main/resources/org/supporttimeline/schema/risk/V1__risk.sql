-- One row for each rule that holds in a case, as of the day on which the case was last looked at. Its sentences hold days,
-- numbers and names of items, never what somebody wrote.
CREATE TABLE indicator (
    case_id   uuid      NOT NULL,
    rank      integer   NOT NULL,
    since     date      NOT NULL,
    rule      text      NOT NULL,
    version   integer   NOT NULL,
    office    text      NOT NULL,
    staff     text[]    NOT NULL,
    level     text,
    evidence  integer[] NOT NULL,
    standing  text      NOT NULL,
    response  integer,
    reason_ja text      NOT NULL,
    reason_en text      NOT NULL,
    PRIMARY KEY (case_id, rule)
);

-- What asks for somebody's eyes, of an office and of all: the highest level first, then what has held longest.
CREATE INDEX indicator_in_office ON indicator (office, rank, since, case_id, rule);
CREATE INDEX indicator_by_rank ON indicator (rank, since, case_id, rule);

-- The office that keeps the case now.
CREATE TABLE office (
    case_id uuid PRIMARY KEY,
    office  text NOT NULL
);

CREATE INDEX office_cases ON office (office, case_id);

-- When a case must be looked at again although nothing new was recorded.
CREATE TABLE next_day (
    case_id uuid PRIMARY KEY,
    day     date NOT NULL
);

CREATE INDEX next_day_by_day ON next_day (day);
