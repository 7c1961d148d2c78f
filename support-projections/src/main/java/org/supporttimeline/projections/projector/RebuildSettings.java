package org.supporttimeline.projections.projector;

import java.util.List;

/**
 * How projections are rebuilt.
 *
 * @param segments of a projection that has not been started yet, as in {@link ProjectorSettings}
 * @param workers on how many threads cases are folded; as many connections write
 * @param dependents schemas whose views read projections' tables; their views are made anew with the tables
 */
public record RebuildSettings(int segments, int workers, List<String> dependents) {

    public RebuildSettings {
        dependents = List.copyOf(dependents);
    }

    /** On all cores. */
    public static RebuildSettings standard(int segments, List<String> dependents) {
        return new RebuildSettings(segments, Runtime.getRuntime().availableProcessors(), dependents);
    }
}
