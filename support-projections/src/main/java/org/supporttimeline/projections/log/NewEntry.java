package org.supporttimeline.projections.log;

import java.util.UUID;

/**
 * An event on its way into the log, in its stored form.
 *
 * @param caseId   the case
 * @param entryNo  the case's next number; if it is taken or leaves a gap, the command collides
 * @param eventId  unique in the log
 * @param type     the event's plain name
 * @param revision of the type's fields
 * @param payload  the event as JSON
 * @param metadata the {@link Metadata} as JSON
 */
public record NewEntry(
        UUID caseId, int entryNo, UUID eventId, String type, int revision, String payload, String metadata) {

    /** Says which, not what. */
    @Override
    public String toString() {
        return type + " " + entryNo + " of " + caseId;
    }
}
