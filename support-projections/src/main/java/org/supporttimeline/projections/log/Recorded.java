package org.supporttimeline.projections.log;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a command: the entry that it made.
 *
 * @param caseId     the case
 * @param entryNo    the entry's number in the case
 * @param position   its place in the whole log
 * @param recordedAt since when it is there
 * @param repeated   whether an earlier request with the same event id had made it already
 */
public record Recorded(UUID caseId, int entryNo, long position, Instant recordedAt, boolean repeated) {}
