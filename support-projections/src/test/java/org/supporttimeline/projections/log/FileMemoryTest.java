package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileMemoryTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void many_short_files_fit_or_few_long_ones() {
        assertThat(kept(10)).as("about 6 kB each").isBetween(150, 200);
        assertThat(kept(1_000)).as("about 400 kB each").isBetween(2, 3);
        assertThat(kept(3_000)).as("no more than that: the window is full").isEqualTo(kept(1_000));
    }

    private static int kept(int entries) {
        var cache = FileMemory.<Integer>cache(MEBIBYTE, last -> last);
        for (int i = 0; i < 1_000; i++) {
            cache.put(UUID.randomUUID(), entries);
        }
        cache.cleanUp();
        return (int) cache.estimatedSize();
    }
}
