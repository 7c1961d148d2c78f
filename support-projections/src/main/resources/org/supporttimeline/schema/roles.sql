-- The roles of the Support Timeline. Run once per server, by a superuser, before databases.sql; running it again is
-- harmless. No passwords here: give them afterwards with \password, which keeps them out of the server's log.
DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY ['support_owner', 'support_service', 'support_keys', 'support_reader'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
                EXECUTE format('CREATE ROLE %I LOGIN', role);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL; -- someone else made it at the same moment
        END;
    END LOOP;
END
$$;
