package org.supporttimeline.projections.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share of a projection's cases, and who works on it.
 *
 * @param segment its number; 0 where there is only one
 * @param position how far it is
 * @param node the node that works on it; null when none does
 * @param heardOf when that node last said so, by its own clock; after a node's death another takes over a few seconds later
 */
public record SegmentStatus(
        int segment, long position, @Nullable String node, Instant heardOf) {}
