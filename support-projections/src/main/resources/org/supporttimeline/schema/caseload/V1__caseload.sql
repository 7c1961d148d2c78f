-- One row a case: how it stands, for lists. Names are sealed.
CREATE TABLE case_now (
    case_id         uuid    PRIMARY KEY,
    office          text    NOT NULL,
    name            text    NOT NULL,
    name_kana       text,
    phase           text    NOT NULL,
    phase_since     date    NOT NULL,
    opened_on       date    NOT NULL,
    last_contact_on date,
    last_entry      integer NOT NULL,
    position        bigint  NOT NULL
) WITH (fillfactor = 70);

-- An office's cases, and all: the newest first, and those first with whom nobody has spoken for longest.
CREATE INDEX case_opened_in_office ON case_now (office, opened_on, case_id);
CREATE INDEX case_contact_in_office ON case_now (office, coalesce(last_contact_on, '-infinity'), case_id);
CREATE INDEX case_opened ON case_now (opened_on, case_id);
CREATE INDEX case_contact ON case_now (coalesce(last_contact_on, '-infinity'), case_id);
