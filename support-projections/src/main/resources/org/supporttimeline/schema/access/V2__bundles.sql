-- When was a bundle of this file made: asked for a page of its history, among many reads.

CREATE INDEX bundle_of_case ON access.entry USING gin (cases) WHERE kind = 'BUNDLE';
