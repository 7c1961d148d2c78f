-- Merkle trees over logs, in tiles of 256 hashes; docs/reference/ledger.md is their contract. Everything here can be made
-- again from the logs, and what is here proves nothing by itself: a signed checkpoint outside the database does.

-- A tile grows at its end until it is full. A narrower tile that was served earlier is its beginning.
CREATE TABLE tile (
    tree   text     NOT NULL,
    level  smallint NOT NULL,
    index  bigint   NOT NULL,
    hashes bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (tree, level, index)
);

ALTER TABLE tile ALTER hashes SET STORAGE EXTERNAL; -- hashes cannot be compressed

-- The newest one of each tree; the note has the root.
CREATE TABLE checkpoint (
    tree      text        PRIMARY KEY,
    size      bigint      NOT NULL,
    note      text        NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 10); -- every seal rewrites its row: the room in the page keeps that out of the index

-- Against mistakes. To begin a tree anew is a decision, and takes a TRUNCATE.
CREATE FUNCTION only_grows() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'tile' THEN
        IF (NEW.tree, NEW.level, NEW.index) = (OLD.tree, OLD.level, OLD.index)
                AND substring(NEW.hashes FROM 1 FOR octet_length(OLD.hashes)) = OLD.hashes THEN
            RETURN NEW;
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF NEW.tree = OLD.tree AND NEW.size >= OLD.size THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% on ledger.% is refused: a tree only grows', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON tile FOR EACH ROW EXECUTE FUNCTION only_grows();
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION only_grows();
