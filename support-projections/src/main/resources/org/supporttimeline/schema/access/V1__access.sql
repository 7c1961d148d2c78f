-- The access log: who read, took away or was refused what, numbered 1, 2, 3 … without a gap, with a time that grows with the
-- number. docs/reference/access.md is its contract. No names, no notes: codes and case ids only. Run by support_owner.

CREATE TABLE access.entry (
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL, -- empty: nobody whom we know
    role        text        NOT NULL,
    offices     text[]      NOT NULL, -- in whose name; of a refusal also the office whose case it was
    kind        text        NOT NULL,
    operation   text        NOT NULL,
    purpose     text        NOT NULL, -- empty: none was asked for
    cases       uuid[]      NOT NULL,
    CONSTRAINT entry_pkey PRIMARY KEY (position)
    -- no CHECK: PostgreSQL would parse it anew for every append, and append itself gives the numbers
);

-- Who read this file; what has this account read. New entries wait in the index's list and are sorted in by and by.
CREATE INDEX entry_of_case ON access.entry USING gin (cases);
CREATE INDEX entry_of_actor ON access.entry (actor, position);

-- Where it ends. One row; whoever updates it holds the lock under which positions are given.
CREATE TABLE access.head (
    id          boolean     PRIMARY KEY,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL -- no entry to come is as early as this
) WITH (fillfactor = 10);

INSERT INTO access.head VALUES (true, 0, timestamptz '1970-01-01 00:00:00+00');

-- The only way in. One array element an entry; offices and cases come as the text of an array each. Answers the position of
-- the last one.
CREATE FUNCTION access.append(
    actors text[], roles text[], offices text[], kinds text[], operations text[], purposes text[], cases text[])
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan -- planning costs more than a batch
AS $$
DECLARE
    n     integer := cardinality(actors);
    base  bigint;      -- the last position before this batch
    first timestamptz; -- the time of its first entry; each one after it is 1 µs later
BEGIN
    PERFORM set_config('access.door', 'append', true);

    -- To take the numbers is to take the lock: no other append gets past here before we commit.
    UPDATE access.head h
       SET position = h.position + n,
           recorded_at = greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
                         + (n - 1) * interval '1 microsecond'
    RETURNING h.position - n, h.recorded_at - (n - 1) * interval '1 microsecond'
      INTO STRICT base, first;

    INSERT INTO access.entry (position, recorded_at, actor, role, offices, kind, operation, purpose, cases)
    SELECT base + b.nth, first + (b.nth - 1) * interval '1 microsecond',
           b.actor, b.role, b.office::text[], b.kind, b.operation, b.purpose, b.of_case::uuid[]
      FROM unnest(actors, roles, offices, kinds, operations, purposes, cases)
           WITH ORDINALITY AS b(actor, role, office, kind, operation, purpose, of_case, nth);

    PERFORM set_config('access.door', '', true);
    RETURN base + n;
END
$$;

-- What has been recorded stays: this holds against mistakes of the owner too. The door is open while append runs.
CREATE FUNCTION access.guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF current_setting('access.door', true) = 'append' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on access.% is refused: the access log only grows, through access.append', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION access.refuse() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% on access.% is refused: the access log only grows, through access.append', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER door BEFORE INSERT ON access.entry
    FOR EACH STATEMENT EXECUTE FUNCTION access.guard();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON access.entry
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();
CREATE TRIGGER door BEFORE UPDATE ON access.head
    FOR EACH STATEMENT EXECUTE FUNCTION access.guard();
CREATE TRIGGER keep BEFORE INSERT OR DELETE OR TRUNCATE ON access.head
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();

-- ALWAYS: also where session_replication_role would switch ordinary triggers off.
ALTER TABLE access.entry ENABLE ALWAYS TRIGGER keep, ENABLE ALWAYS TRIGGER door;
ALTER TABLE access.head ENABLE ALWAYS TRIGGER keep, ENABLE ALWAYS TRIGGER door;

REVOKE ALL ON SCHEMA access FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA access FROM PUBLIC;
GRANT USAGE ON SCHEMA access TO support_service;
GRANT SELECT ON access.entry, access.head TO support_service;
GRANT EXECUTE ON FUNCTION access.append TO support_service;
