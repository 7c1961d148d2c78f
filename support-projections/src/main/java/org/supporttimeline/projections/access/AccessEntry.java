package org.supporttimeline.projections.access;

import java.time.Instant;

/**
 * An entry of the access log.
 *
 * @param position 1, 2, 3 … without a gap
 * @param recordedAt when, in µs; grows with the position
 */
public record AccessEntry(long position, Instant recordedAt, Accessed accessed) {}
