-- Links for people without an account: the person's own check-ins, and the employer's contact. Of the secret address only its
-- SHA-256 is kept. No name and no note stands here: codes, days and the numbers of entries.
CREATE TABLE link (
    id         uuid        PRIMARY KEY, -- what the record keeps as the writer: link-…
    secret     bytea       NOT NULL UNIQUE CHECK (length(secret) = 32),
    kind       text        NOT NULL CHECK (kind IN ('CHECK_IN_ONCE', 'CHECK_IN', 'EMPLOYER')),
    case_id    uuid        NOT NULL,
    office     text        NOT NULL REFERENCES office, -- that kept the case when the link was made
    form       text        NOT NULL,
    made_by    text        NOT NULL REFERENCES account,
    made_at    timestamptz NOT NULL,
    last_day   date        NOT NULL, -- in Japan; the link still works on it
    revoked_at timestamptz,
    used_at    timestamptz, -- when something last came in by it

    -- What was agreed that the employer sees; only of the employer's links.
    consent    integer, -- the entry of the consent on which it rests
    employment integer, -- the entry that began the employment
    contact    text,    -- the role of whom it is for
    items      text[],
    shown_from date,
    shown_to   date,
    CHECK (kind = 'EMPLOYER' OR num_nonnulls(consent, employment, contact, items, shown_from, shown_to) = 0),
    CHECK (kind <> 'EMPLOYER' OR num_nulls(consent, employment, contact, items, shown_from, shown_to) = 0)
);

CREATE INDEX link_of_case ON link (case_id, made_at);
