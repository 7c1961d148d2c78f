-- The tables of a projection that only tests have, as a migration: a rebuild makes them from it.
CREATE TABLE seen (case_id uuid, entry_no integer, position bigint, type text, PRIMARY KEY (case_id, entry_no));
CREATE UNIQUE INDEX seen_position ON seen (position);
CREATE TABLE standing (case_id uuid PRIMARY KEY, last_entry smallint NOT NULL, position bigint, contacts integer);
CREATE INDEX standing_contacts ON standing (contacts) WHERE contacts > 0;
