-- Which installation this is; the key database holds the same id. Written once, at the first start.
CREATE TABLE identity (
    id    uuid        NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    one   boolean     PRIMARY KEY DEFAULT true CHECK (one)
);

GRANT USAGE ON SCHEMA installation TO support_service;
GRANT SELECT, INSERT ON identity TO support_service;
