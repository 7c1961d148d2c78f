-- What the operator tells of an office, each row from a day on. What is null is not known.
CREATE TABLE figures (
    office                     text    NOT NULL,
    valid_from                 date    NOT NULL,
    transition_places          integer CHECK (transition_places > 0),
    retention_staff_hundredths integer CHECK (retention_staff_hundredths >= 0),
    retention_since            date,
    closed_weekdays            text[]  NOT NULL,
    closed_days                date[]  NOT NULL,
    PRIMARY KEY (office, valid_from)
);
