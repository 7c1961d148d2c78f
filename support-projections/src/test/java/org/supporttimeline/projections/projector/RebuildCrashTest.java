package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;
import static org.supporttimeline.projections.projector.RebuildLog.SCHEMAS;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A rebuild that ends before its time, at every step: the tables in use stay, and nothing else does. */
class RebuildCrashTest {

    @AutoClose
    final RebuildLog town = new RebuildLog();

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not come about in 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DONE", "CANCELLED", "FAILED"})
    void a_cancelled_one_leaves_nothing(RebuildStep at) {
        town.follow(1);
        town.await(town.someCases());
        List<String> before = town.rows();
        var rebuilds = new AtomicReference<Rebuilds>();
        rebuilds.set(town.rebuilds(step -> {
            if (step == at) {
                Rebuilds all = rebuilds.get();
                assertThat(all.cancel(all.running().orElseThrow().id())).isTrue();
            }
        }));
        RebuildStatus status = RebuildLog.finish(rebuilds.get(), MEMORY);
        if (at == RebuildStep.SWAPPING) { // it may have been too late for that
            assertThat(status.step()).isIn(RebuildStep.CANCELLED, RebuildStep.DONE);
        } else {
            assertThat(status.step()).isEqualTo(RebuildStep.CANCELLED);
        }
        Await.until(() -> town.live.rows(SCHEMAS).isEmpty());
        assertThat(town.rows()).isEqualTo(before);
        town.await(town.moreCalls(70));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DONE", "CANCELLED", "FAILED"})
    void what_one_that_was_cut_off_leaves_is_taken_away_at_the_next_start(RebuildStep at) {
        town.follow(1);
        town.await(town.someCases());
        List<String> before = town.rows();
        Rebuilds cut = town.rebuilds(step -> {
            if (step == at) {
                town.live.database.cutConnections();
            }
        });
        assertThat(RebuildLog.finish(cut, MEMORY).step()).isEqualTo(RebuildStep.FAILED);
        Await.until(() -> {
            town.rebuilds(step -> {}).sweep();
            return town.live.rows(SCHEMAS).isEmpty();
        });
        assertThat(town.rows()).isEqualTo(before);
        town.await(town.moreCalls(70));
        List<String> followed = town.rows();
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step()).isEqualTo(RebuildStep.DONE);
        assertThat(town.rows()).isEqualTo(followed);
    }
}
