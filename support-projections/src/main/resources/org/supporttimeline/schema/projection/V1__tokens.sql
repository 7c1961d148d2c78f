-- How far each projection is, and who works on it. The columns are those of Axon's token store; times
-- are its strings. The position is what readers are told: all rows are as of it, bar those of parked cases.
CREATE TABLE token (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          text,
    token_type     text,
    claimed_at     text    NOT NULL,
    owner          text,
    position       bigint  NOT NULL GENERATED ALWAYS AS (coalesce(
                       (token::jsonb ->> 'globalIndex')::bigint,
                       (token::jsonb -> 'currentToken' ->> 'globalIndex')::bigint,
                       0)) STORED,
    PRIMARY KEY (processor_name, segment)
) WITH (fillfactor = 10); -- every batch rewrites its row: the room in the page keeps that out of the index

-- Cases that a projection could not follow. Their rows are as of the position here, until they are
-- folded anew. The error is the name of a class and a place in the program, never a message.
CREATE TABLE parked (
    projection text        NOT NULL,
    case_id    uuid        NOT NULL,
    position   bigint      NOT NULL,
    entry_no   integer     NOT NULL,
    error      text        NOT NULL,
    since      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (projection, case_id)
);

-- The position that a whole projection reflects; 0 before it has begun.
CREATE FUNCTION position_of(projection text) RETURNS bigint
LANGUAGE sql STABLE
RETURN (SELECT coalesce(min(t.position), 0) FROM token t WHERE t.processor_name = projection);

-- The position that a projection's rows of one case reflect.
CREATE FUNCTION position_of(projection text, case_id uuid) RETURNS bigint
LANGUAGE sql STABLE
RETURN coalesce(
    (SELECT p.position FROM parked p
      WHERE p.projection = position_of.projection AND p.case_id = position_of.case_id),
    (SELECT min(t.position) FROM token t WHERE t.processor_name = position_of.projection),
    0);
