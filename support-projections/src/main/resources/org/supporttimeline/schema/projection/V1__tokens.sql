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

-- The position that a whole projection reflects. A view, since a function is not drawn into the query
-- that asks: it would cost a page of a timeline half as much again.
CREATE VIEW reflected AS
SELECT processor_name AS projection, min(position) AS position FROM token GROUP BY processor_name;
