-- How a case stands on the day, too: what is due next, the employment, who is in charge, the last contacts. The rows are made
-- anew from the log; beside the tables in use, where a rebuild runs this, nobody's place in the log is at stake.
DROP TABLE case_now;
DELETE FROM projection.token WHERE processor_name = 'caseload' AND current_schema() = 'caseload';
DELETE FROM projection.parked WHERE projection = 'caseload' AND current_schema() = 'caseload';

-- One row a case: how it stands, for lists. Names are sealed.
CREATE TABLE case_now (
    case_id                  uuid    PRIMARY KEY,
    office                   text    NOT NULL,
    name                     text    NOT NULL,
    name_kana                text,
    phase                    text    NOT NULL,
    phase_since              date    NOT NULL,
    opened_on                date    NOT NULL,
    job_since                date,
    on_leave                 boolean,
    disclosure               text,
    employer_contact_allowed boolean NOT NULL,
    roles                    text[]  NOT NULL,
    staff                    text[]  NOT NULL,
    last_contact_on          date,
    last_interview_on        date,
    last_visit_on            date,
    last_employer_contact_on date,
    next_due_on              date,
    next_due_kind            text,
    next_due_state           text,
    next_due_binding         text,
    last_check_in_on         date,
    last_check_in_form       text,
    open_requests            integer NOT NULL,
    oldest_request_on        date,
    open_concerns            integer NOT NULL,
    oldest_concern_on        date,
    last_entry               integer NOT NULL,
    position                 bigint  NOT NULL
) WITH (fillfactor = 70);

-- An office's cases, and all: the newest first; those first with whom nobody has spoken for longest; the earliest due first.
CREATE INDEX case_opened_in_office ON case_now (office, opened_on, case_id);
CREATE INDEX case_contact_in_office ON case_now (office, coalesce(last_contact_on, '-infinity'), case_id);
CREATE INDEX case_due_in_office ON case_now (office, coalesce(next_due_on, 'infinity'), case_id);
CREATE INDEX case_opened ON case_now (opened_on, case_id);
CREATE INDEX case_contact ON case_now (coalesce(last_contact_on, '-infinity'), case_id);
CREATE INDEX case_due ON case_now (coalesce(next_due_on, 'infinity'), case_id);

-- When a case must be looked at again although nothing new was recorded.
CREATE TABLE next_day (
    case_id uuid PRIMARY KEY,
    day     date NOT NULL
);

CREATE INDEX next_day_by_day ON next_day (day);
