-- When each account looked at its first page: how far the log had come then, and at the look before. A look that follows within
-- half an hour is the same one.
CREATE TABLE last_look (
    account  text        PRIMARY KEY REFERENCES account,
    since    bigint      NOT NULL,
    since_at timestamptz NOT NULL,
    seen     bigint      NOT NULL,
    seen_at  timestamptz NOT NULL
);
