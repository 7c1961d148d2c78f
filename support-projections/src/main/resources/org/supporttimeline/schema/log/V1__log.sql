-- The log: every event of every case, numbered 1, 2, 3 … without a gap, in commit order, with a
-- time that grows with the number. docs/reference/log.md is its contract. Run by support_owner.

CREATE TABLE log.event (
    position    bigint      NOT NULL,
    case_id     uuid        NOT NULL,
    entry_no    integer     NOT NULL,
    event_id    uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    type        text        NOT NULL,
    revision    smallint    NOT NULL,
    payload     json        NOT NULL, -- json, not jsonb: its exact bytes are hashed
    metadata    json        NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (position),
    CONSTRAINT event_once UNIQUE (event_id),
    CONSTRAINT event_in_case UNIQUE (case_id, entry_no)
    -- no CHECK: PostgreSQL would parse it anew for every append, and append itself gives the numbers
);

-- Where the log ends. One row; whoever updates it holds the lock under which positions are given.
-- Every append rewrites it: the room in its page keeps those rewrites out of the index.
CREATE TABLE log.head (
    id          boolean     PRIMARY KEY,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL, -- no event to come is as early as this
    loading     boolean     NOT NULL  -- between begin_load and finish_load
) WITH (fillfactor = 10);

INSERT INTO log.head VALUES (true, 0, timestamptz '1970-01-01 00:00:00+00', false);

-- Folded case files, for a cold start only: derived, may be lost, ignored when the fold has another
-- version. The one table here that the service may write.
CREATE TABLE log.snapshot (
    case_id      uuid     PRIMARY KEY,
    entry_no     integer  NOT NULL CHECK (entry_no > 0),
    fold_version integer  NOT NULL,
    file         json     NOT NULL
);

-- Inserts the events given, whole, if every one of them may follow what is there: its event id is
-- new and its entry number is its case's next. Otherwise it inserts none. Answers how many.
CREATE FUNCTION log.insert_if_next(
    base bigint, first timestamptz,
    case_ids uuid[], entry_nos integer[], event_ids uuid[],
    types text[], revisions integer[], payloads text[], metadatas text[])
RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
    inserted integer;
BEGIN
    WITH batch AS MATERIALIZED (
        SELECT b.*, row_number() OVER (PARTITION BY b.case_id ORDER BY b.nth) AS nth_of_case
          FROM unnest(case_ids, entry_nos, event_ids, types, revisions, payloads, metadatas)
               WITH ORDINALITY
               AS b(case_id, entry_no, event_id, type, revision, payload, metadata, nth)
    ), misfit AS (
        SELECT FROM batch b
         WHERE EXISTS (SELECT FROM log.event e WHERE e.event_id = b.event_id)
            OR b.entry_no <> b.nth_of_case + coalesce(
                   (SELECT e.entry_no FROM log.event e
                     WHERE e.case_id = b.case_id ORDER BY e.entry_no DESC LIMIT 1), 0)
        UNION ALL
        SELECT FROM batch b GROUP BY b.event_id HAVING count(*) > 1
    )
    INSERT INTO log.event (position, case_id, entry_no, event_id, recorded_at,
                           type, revision, payload, metadata)
    SELECT base + b.nth, b.case_id, b.entry_no, b.event_id,
           first + (b.nth - 1) * interval '1 microsecond',
           b.type, b.revision, b.payload::json, b.metadata::json
      FROM batch b
     WHERE NOT EXISTS (SELECT FROM misfit);
    GET DIAGNOSTICS inserted = ROW_COUNT;
    RETURN inserted;
END
$$;

-- The only way in. One array element an event; the events of one command stand next to each other
-- and carry the same number in commands. One row a command comes back:
--   appended   position and time of the command's last event
--   duplicate  an event id of it is in the log already: that event's position and time
--   collision  an entry number of it is not its case's next (taken, or a gap)
-- The events of a command stand or fall together; each command is judged after those before it.
CREATE FUNCTION log.append(
    commands integer[], case_ids uuid[], entry_nos integer[], event_ids uuid[],
    types text[], revisions integer[], payloads text[], metadatas text[])
RETURNS TABLE (command integer, outcome text, last_position bigint, last_recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off -- a plan made while the table was small must not outlive that
SET plan_cache_mode = force_generic_plan -- planning costs more than a batch
AS $$
DECLARE
    n      integer := cardinality(commands);
    base   bigint;      -- the last position before this batch
    first  timestamptz; -- the time of its first event; each one after it is 1 µs later
    idle   boolean;
    stored integer;
    part   integer;
    one    record;
BEGIN
    IF n = 0 THEN
        RETURN;
    END IF;
    PERFORM set_config('log.door', 'append', true);

    -- To take the numbers is to take the lock: no other append gets past here before we commit.
    UPDATE log.head h
       SET position = h.position + n,
           recorded_at = greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
                         + (n - 1) * interval '1 microsecond'
    RETURNING h.position - n, h.recorded_at - (n - 1) * interval '1 microsecond', NOT h.loading
      INTO STRICT base, first, idle;
    IF NOT idle THEN
        RAISE EXCEPTION 'a bulk load is under way' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;

    -- A lone caller waits for nothing but this: the same test as below, without its machinery.
    IF n = 1 THEN
        INSERT INTO log.event (position, case_id, entry_no, event_id, recorded_at,
                               type, revision, payload, metadata)
        SELECT base + 1, case_ids[1], entry_nos[1], event_ids[1], first,
               types[1], revisions[1], payloads[1]::json, metadatas[1]::json
         WHERE NOT EXISTS (SELECT FROM log.event e WHERE e.event_id = event_ids[1])
           AND entry_nos[1] = 1 + coalesce(
                   (SELECT e.entry_no FROM log.event e
                     WHERE e.case_id = case_ids[1] ORDER BY e.entry_no DESC LIMIT 1), 0);
        IF FOUND THEN
            PERFORM pg_notify('log', (base + 1)::text), set_config('log.door', '', true);
            command := commands[1];
            outcome := 'appended';
            last_position := base + 1;
            last_recorded_at := first;
            RETURN NEXT;
            RETURN;
        END IF;
    END IF;

    -- The usual batch has nothing wrong in it and goes in whole.
    stored := log.insert_if_next(base, first, case_ids, entry_nos, event_ids,
                                 types, revisions, payloads, metadatas);
    IF stored = n THEN
        RETURN QUERY
            SELECT c.command, 'appended', base + max(c.nth),
                   first + (max(c.nth) - 1) * interval '1 microsecond'
              FROM unnest(commands) WITH ORDINALITY AS c(command, nth)
             GROUP BY c.command;
        PERFORM pg_notify('log', (base + n)::text), set_config('log.door', '', true);
        RETURN;
    END IF;

    FOR one IN
        SELECT c.command, min(c.nth) AS lo, max(c.nth) AS hi
          FROM unnest(commands) WITH ORDINALITY AS c(command, nth)
         GROUP BY c.command ORDER BY lo
    LOOP
        command := one.command;
        SELECT 'duplicate', e.position, e.recorded_at
          INTO outcome, last_position, last_recorded_at
          FROM log.event e
         WHERE e.event_id = ANY (event_ids[one.lo:one.hi])
         ORDER BY e.position DESC LIMIT 1;
        IF NOT FOUND THEN
            part := log.insert_if_next(
                base + stored, first + stored * interval '1 microsecond',
                case_ids[one.lo:one.hi], entry_nos[one.lo:one.hi], event_ids[one.lo:one.hi],
                types[one.lo:one.hi], revisions[one.lo:one.hi],
                payloads[one.lo:one.hi], metadatas[one.lo:one.hi]);
            stored := stored + part;
            IF part = 0 THEN
                outcome := 'collision';
            ELSE
                outcome := 'appended';
                last_position := base + stored;
                last_recorded_at := first + (stored - 1) * interval '1 microsecond';
            END IF;
        END IF;
        RETURN NEXT;
    END LOOP;

    -- The numbers that dropped commands left unused go back before anyone can have seen them.
    UPDATE log.head SET position = base + stored;
    PERFORM set_config('log.door', '', true);
    IF stored > 0 THEN
        PERFORM pg_notify('log', (base + stored)::text);
    END IF;
END
$$;

-- A bulk load into an empty log, by its owner: begin_load(), COPY log.event FROM …, finish_load(), best
-- in one transaction. Positions, entry numbers and times come with the rows and are checked at the
-- end. The indexes are away meanwhile, and append refuses. To give up: roll back, or TRUNCATE log.event
-- and finish.
CREATE FUNCTION log.begin_load() RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM set_config('log.door', 'load', true);
    UPDATE log.head SET loading = true WHERE position = 0 AND NOT loading;
    IF NOT FOUND OR EXISTS (SELECT FROM log.event) THEN
        RAISE EXCEPTION 'a bulk load needs an empty log' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    ALTER TABLE log.event
        DROP CONSTRAINT event_pkey, DROP CONSTRAINT event_once, DROP CONSTRAINT event_in_case;
    PERFORM set_config('log.door', '', true);
END
$$;

-- Answers the number of events.
CREATE FUNCTION log.finish_load() RETURNS bigint
LANGUAGE plpgsql
AS $$
DECLARE
    n      bigint;
    latest timestamptz;
    wrong  text;
BEGIN
    PERFORM FROM log.head WHERE loading FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no bulk load has begun' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    ALTER TABLE log.event
        ADD CONSTRAINT event_pkey PRIMARY KEY (position),
        ADD CONSTRAINT event_once UNIQUE (event_id),
        ADD CONSTRAINT event_in_case UNIQUE (case_id, entry_no);

    SELECT count(*), max(recorded_at),
           CASE WHEN min(position) <> 1 OR max(position) <> count(*)
                    THEN 'positions have a gap'
                WHEN max(recorded_at) > clock_timestamp()
                    THEN 'a time lies in the future'
                WHEN min(revision) < 1 OR NOT bool_and(type ~ '^[A-Z][A-Za-z]+$')
                    THEN 'a type or revision is malformed' END
      INTO n, latest, wrong FROM log.event;
    IF wrong IS NULL AND EXISTS (
        SELECT FROM (SELECT recorded_at <= lag(recorded_at) OVER (ORDER BY position) AS backward
                       FROM log.event) t WHERE backward) THEN
        wrong := 'time does not grow with position';
    END IF;
    IF wrong IS NULL AND EXISTS (
        SELECT FROM (SELECT entry_no <> row_number() OVER (PARTITION BY case_id ORDER BY position) AS off
                       FROM log.event) t WHERE off) THEN
        wrong := 'entries of a case are not numbered in order';
    END IF;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'the load is refused: %', wrong USING ERRCODE = 'check_violation';
    END IF;

    PERFORM set_config('log.door', 'load', true);
    UPDATE log.head
       SET position = n, recorded_at = coalesce(latest, recorded_at), loading = false;
    PERFORM set_config('log.door', '', true);
    RETURN n;
END
$$;

-- What has been recorded stays: this holds against mistakes of the owner too. The events' door is open
-- while append runs and while a bulk load is under way, the head's only inside those functions.
CREATE FUNCTION log.guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF current_setting('log.door', true) IN ('append', 'load') AND TG_OP IN ('INSERT', 'UPDATE') THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'event' AND TG_OP IN ('INSERT', 'TRUNCATE')
            AND EXISTS (SELECT FROM log.head WHERE loading) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on log.% is refused: the log only grows, through log.append', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION log.refuse() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% on log.% is refused: the log only grows, through log.append', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER door BEFORE INSERT OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.guard();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER door BEFORE UPDATE ON log.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.guard();
CREATE TRIGGER keep BEFORE INSERT OR DELETE OR TRUNCATE ON log.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();

-- ALWAYS: also where session_replication_role would switch ordinary triggers off.
ALTER TABLE log.event ENABLE ALWAYS TRIGGER keep, ENABLE ALWAYS TRIGGER door;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER keep, ENABLE ALWAYS TRIGGER door;

REVOKE ALL ON SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO support_service;
GRANT SELECT ON log.event, log.head TO support_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON log.snapshot TO support_service;
GRANT EXECUTE ON FUNCTION log.append TO support_service;
