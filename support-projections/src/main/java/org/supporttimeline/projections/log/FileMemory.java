package org.supporttimeline.projections.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Memory for folded case files: each holds as many as fit into a part of the process's memory, however long the cases are. The log
 * has two, and each projection one of its own: all together stay within a third.
 *
 * <p>A file weighs about half a kilobyte for each of its entries (measured: 5.7 kB at 10, 50 kB at 100, 395 kB at 1,000), until
 * its window is full: one of 3,000 entries weighs no more than one of 1,000.
 */
public final class FileMemory {

    private static final int BYTES_OF_AN_ENTRY = 500;
    private static final int EMPTY_FILE = 2;
    private static final int FULL_WINDOW = 800;
    private static final int SHARE = 32;

    private FileMemory() {}

    /**
     * A cache within that bound, with strong references.
     *
     * @param lastEntry tells the number of the last entry that is folded into a value
     */
    public static <V> Cache<UUID, V> cache(ToIntFunction<V> lastEntry) {
        return cache(Runtime.getRuntime().maxMemory() / SHARE, lastEntry);
    }

    static <V> Cache<UUID, V> cache(long bytes, ToIntFunction<V> lastEntry) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes / BYTES_OF_AN_ENTRY)
                .weigher((UUID caseId, V value) -> EMPTY_FILE + Math.min(lastEntry.applyAsInt(value), FULL_WINDOW))
                .build();
    }
}
