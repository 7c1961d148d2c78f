-- How soon somebody should look, and how the last form stands to what is usual. The rows are made anew from the log; beside
-- the tables in use, where a rebuild runs this, nobody's place in the log is at stake.
TRUNCATE case_now, next_day;
DELETE FROM projection.token WHERE processor_name = 'caseload' AND current_schema() = 'caseload';
DELETE FROM projection.parked WHERE projection = 'caseload' AND current_schema() = 'caseload';

ALTER TABLE case_now
    ADD COLUMN trend text,
    ADD COLUMN level text,
    ADD COLUMN calm  integer NOT NULL;

-- The most urgent first, those of one level by what is due next.
CREATE INDEX case_urgent_in_office ON case_now (office, calm, coalesce(next_due_on, 'infinity'), case_id);
CREATE INDEX case_urgent ON case_now (calm, coalesce(next_due_on, 'infinity'), case_id);
