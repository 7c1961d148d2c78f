package org.supporttimeline.projections.projector;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that a projection could not follow. Its rows stay as they were; its later events are skipped.
 *
 * @param projection name of the projection
 * @param position the last position that its rows are true for
 * @param entry the entry at which it failed
 * @param error class and place of the failure, without any text of the case
 * @param since when it was parked
 */
public record ParkedCase(String projection, UUID caseId, long position, int entry, String error, Instant since) {}
