package org.supporttimeline.projections.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands for an entry of the access log in the ledger's second tree: ten lines of text. Fixed for good;
 * {@code docs/reference/access.md} defines it.
 */
public final class AccessLeaf {

    private static final String VERSION = "support-timeline/access/v1";

    /** As they are written; {@code UUID} compares its halves as signed numbers, which nobody else does. */
    static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    private AccessLeaf() {}

    /** The leaf of an entry; its UTF-8 bytes are what is hashed. */
    public static String of(AccessEntry entry) {
        Accessed accessed = entry.accessed();
        return String.join(
                "\n",
                VERSION,
                Long.toString(entry.position()),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt())),
                accessed.by().account(),
                accessed.by().role(),
                String.join(",", accessed.by().offices()),
                accessed.kind().name(),
                accessed.operation(),
                accessed.purpose() == null ? "" : accessed.purpose().name(),
                joined(accessed.cases()) + "\n");
    }

    private static String joined(List<UUID> cases) {
        return cases.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
