-- As for the probe: rows that change with the day.
CREATE TABLE silent (case_id uuid PRIMARY KEY, since date NOT NULL);
CREATE TABLE next_day (case_id uuid PRIMARY KEY, day date NOT NULL);
