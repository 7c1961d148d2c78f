package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TakeOverTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @AutoClose
    final LiveLog live = new LiveLog();

    @AutoClose
    final HikariDataSource ofTheFirst = LiveLog.pool(live.database.service());

    @AutoClose
    final Projector first = live.projector(new Probe(), "node-1", 1, 7, ofTheFirst);

    @AutoClose
    final Projector second = live.projector(new Probe(), "node-2", 1, 7, live.pool);

    private String owner() {
        return live.rows("SELECT coalesce(owner, '-') FROM projection.token WHERE processor_name = 'probe'")
                .toString();
    }

    @Test
    void one_node_works_and_another_takes_over_when_it_dies() throws InterruptedException {
        live.execute(Probe.TABLES);
        first.start();
        Await.until(() -> owner().equals("[node-1]"));
        second.start();
        UUID one = UUID.randomUUID();
        long opened = live.record(one, Facts.intake(DAY));
        assertThat(second.await(opened, SOON))
                .as("the one that stands by sees it too")
                .isEqualTo(Awaited.REACHED);
        assertThat(owner()).isEqualTo("[node-1]");

        ofTheFirst.close(); // it can neither write nor give its claim back, as if it had been killed
        long called = live.record(one, Facts.call(DAY), Facts.call(DAY));
        assertThat(second.await(called, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(owner()).isEqualTo("[node-2]");
        assertThat(live.rows("SELECT entry_no::text FROM probe.seen ORDER BY entry_no"))
                .containsExactly("1", "2", "3");
        assertThat(live.rows("SELECT last_entry || ' at ' || position FROM probe.standing"))
                .containsExactly("3 at 3");
    }

    @Test
    void a_node_that_stops_hands_its_work_over() throws InterruptedException {
        live.execute(Probe.TABLES);
        first.start();
        Await.until(() -> owner().equals("[node-1]"));
        first.close();
        assertThat(owner()).isEqualTo("[-]");
        second.start();
        assertThat(second.await(live.record(UUID.randomUUID(), Facts.intake(DAY)), SOON))
                .isEqualTo(Awaited.REACHED);
    }
}
