package org.supporttimeline.projections.projector;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How projectors work on a node.
 *
 * @param node name of this node, by which it claims its work; no two nodes share one
 * @param segments into how many shares a new projection's cases are divided; one node works on a share. With one, one node
 *     works and the others stand by
 * @param batch how many events at most go into one transaction
 * @param claim after how long a silent node loses its share to another; a live one renews it four times as often
 */
public record ProjectorSettings(String node, int segments, int batch, Duration claim) {

    /** This process as a node, one segment, batches of 500, take-over after 10 seconds. */
    public static ProjectorSettings standard() {
        return standard(1);
    }

    /** The same, with as many segments for projections that have not begun. */
    public static ProjectorSettings standard(int segments) {
        return new ProjectorSettings(
                ManagementFactory.getRuntimeMXBean().getName(), segments, 500, Duration.ofSeconds(10));
    }

    /** @throws IllegalArgumentException when a number is below one, or the claim below a tenth of a second */
    public ProjectorSettings {
        if (segments < 1 || batch < 1 || claim.toMillis() < 100) {
            throw new IllegalArgumentException("segments and batch are at least 1, the claim at least 100 ms");
        }
    }
}
