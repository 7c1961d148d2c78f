package org.supporttimeline.projections.log;

import java.util.UUID;

/** Entries for tests of the log itself, which does not look into payloads. */
final class Entries {

    static final String METADATA = """
            {"actor":"staff-1","role":"STAFF","office":"office-1","channel":"API"}""";

    private Entries() {}

    static NewEntry entry(UUID caseId, int no) {
        return entry(caseId, no, UUID.randomUUID());
    }

    static NewEntry entry(UUID caseId, int no, UUID eventId) {
        return new NewEntry(caseId, no, eventId, "SuccessNoted", 1, "{\"on\":\"2026-04-01\"}", METADATA);
    }

    static NewEntry withPayload(NewEntry entry, String payload) {
        return new NewEntry(
                entry.caseId(), entry.entryNo(), entry.eventId(), entry.type(), entry.revision(), payload, METADATA);
    }
}
