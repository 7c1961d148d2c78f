-- One row for each hand-over that was offered and not accepted yet.
CREATE TABLE offer (
    case_id    uuid    NOT NULL,
    entry_no   integer NOT NULL,
    on_day     date    NOT NULL,
    office     text    NOT NULL,
    from_staff text    NOT NULL,
    to_staff   text    NOT NULL,
    role       text    NOT NULL,
    PRIMARY KEY (case_id, entry_no)
);

-- What waits for somebody, and what somebody waits for: the oldest first.
CREATE INDEX offer_to ON offer (to_staff, on_day, case_id, entry_no);
CREATE INDEX offer_from ON offer (from_staff, on_day, case_id, entry_no);
