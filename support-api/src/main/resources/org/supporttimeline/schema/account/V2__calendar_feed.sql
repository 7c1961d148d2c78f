-- The address of an account's calendar feed, as its SHA-256: whoever knows the address itself reads the feed.
CREATE TABLE calendar_feed (
    account text        PRIMARY KEY REFERENCES account,
    address bytea       NOT NULL UNIQUE CHECK (length(address) = 32),
    made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
