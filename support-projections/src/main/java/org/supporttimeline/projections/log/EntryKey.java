package org.supporttimeline.projections.log;

import java.util.UUID;

/** Names an entry: its case, and its number there. */
public record EntryKey(UUID caseId, int entryNo) {}
