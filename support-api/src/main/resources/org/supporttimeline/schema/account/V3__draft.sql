-- What somebody has begun to write and not recorded yet: sealed with the key of its case, and gone with it.
CREATE TABLE draft (
    account  text        NOT NULL REFERENCES account,
    key      uuid        NOT NULL, -- the name of the request that will record it
    case_id  uuid        NOT NULL, -- of a new case, the one that the request will open
    kind     text        NOT NULL CHECK (kind ~ '^([A-Z][A-Za-z]{1,39}|(correct|retract)-[1-9][0-9]{0,8})$'),
    words    text        NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);

CREATE INDEX ON draft (case_id);
CREATE INDEX ON draft (saved_at);
