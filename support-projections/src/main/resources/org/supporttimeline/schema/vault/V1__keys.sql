-- Which installation these keys belong to, and which key-encryption key wraps them all (its fingerprint).
CREATE TABLE installation (
    id          uuid    NOT NULL,
    kek         bytea   NOT NULL,
    renewal_due boolean NOT NULL DEFAULT false,
    one         boolean PRIMARY KEY DEFAULT true CHECK (one)
);

-- One key a case, wrapped. A destroyed key leaves its row behind, empty.
CREATE TABLE case_key (
    case_id      uuid        PRIMARY KEY,
    kek          bytea,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
    CHECK ((wrapped IS NULL) = (kek IS NULL))
);
