package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private final AtomicLong stored = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final Watermark watermark = new Watermark(() -> {
        looks.incrementAndGet();
        return stored.get();
    });

    private CompletableFuture<Boolean> waiting(long position) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return watermark.await(position, Duration.ofMinutes(2));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_position_that_was_reached_is_answered_without_a_look() throws Exception {
        watermark.reach(7);
        assertThat(watermark.await(7, Duration.ZERO)).isTrue();
        assertThat(looks).hasValue(0);
    }

    @Test
    void the_processor_of_this_process_wakes_who_waits() {
        var waiting = waiting(3);
        Await.until(() -> looks.get() > 0);
        watermark.reach(2);
        assertThat(waiting).isNotDone();
        watermark.reach(3);
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void what_another_node_has_done_is_seen_in_the_database() {
        var waiting = waiting(3);
        stored.set(4);
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void waiting_ends() throws Exception {
        stored.set(2);
        assertThat(watermark.await(3, Duration.ofMillis(30))).isFalse();
        assertThat(looks).hasValueBetween(1, 10);
    }
}
