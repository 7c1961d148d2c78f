-- The offices of this installation. Codes and names of offices are public; no person stands here.
CREATE TABLE office (
    id   text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text NOT NULL
);

-- Who may sign in. The id is what the log keeps as the actor of an entry: it is never given to another person.
CREATE TABLE account (
    id          text        PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    role        text        NOT NULL CHECK (role IN ('STAFF', 'SERVICE_MANAGER', 'AUDITOR', 'REPORTER', 'ADMIN')),
    password    text        NOT NULL, -- encoded, with the name of its encoding: {bcrypt}…
    password_no integer     NOT NULL DEFAULT 1, -- counts its passwords: sessions of an older one end
    password_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    enabled     boolean     NOT NULL DEFAULT true
);

CREATE TABLE account_office (
    account text REFERENCES account,
    office  text REFERENCES office,
    PRIMARY KEY (account, office)
);
