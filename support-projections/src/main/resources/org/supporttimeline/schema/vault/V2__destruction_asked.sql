-- Somebody has set out to destroy the key. Whether that was recorded, the log knows; if it was, the key must go, whatever
-- happened in between.
ALTER TABLE case_key ADD COLUMN destruction_asked_at timestamptz;

CREATE INDEX case_key_asked ON case_key (case_id) WHERE destruction_asked_at IS NOT NULL AND wrapped IS NOT NULL;
