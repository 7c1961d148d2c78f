package org.supporttimeline.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.OFFICE;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.timeline.TimelineProjection;

class FeedTest {

    private static final OfficeId OTHER = new OfficeId("office-2");

    @AutoClose
    final LiveLog live = new LiveLog();

    final Feed feed = new Feed(live.pool, live.log.files());

    private List<Long> positions(OfficeScope scope, long after) {
        return feed.read(scope, after, live.log.entries().head(), 1_000).entries().stream()
                .map(StoredEntry::position)
                .toList();
    }

    private void catchUp(long position) throws InterruptedException {
        try (var projector = live.running(new TimelineProjection())) {
            assertThat(projector.await(position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        }
    }

    @Test
    void what_no_projection_knows_of_yet_is_there_already() {
        UUID ours = UUID.randomUUID();
        live.record(ours, intake(DAY), call(DAY));
        live.record(UUID.randomUUID(), intake(DAY, OTHER));
        live.record(ours, call(DAY));
        assertThat(positions(OfficeScope.of(OFFICE), 0)).containsExactly(1L, 2L, 4L);
        assertThat(positions(OfficeScope.of(OTHER), 0)).containsExactly(3L);
        assertThat(positions(OfficeScope.EVERYWHERE, 0)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(OfficeScope.EVERYWHERE, 2)).containsExactly(3L, 4L);
    }

    @Test
    void a_transfer_reaches_the_new_office_also_while_the_projection_knows_only_the_old() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        catchUp(live.record(caseId, intake(DAY), call(DAY)));
        live.record(caseId, transfer(DAY, OTHER), call(DAY));
        assertThat(positions(OfficeScope.of(OTHER), 2)).containsExactly(3L, 4L);
        assertThat(positions(OfficeScope.of(OFFICE), 2)).isEmpty();

        catchUp(4);
        assertThat(positions(OfficeScope.of(OTHER), 0)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(OfficeScope.of(OFFICE), 0)).isEmpty();
    }

    @Test
    void of_a_parked_case_only_what_came_before_is_known_from_the_tables() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        catchUp(live.record(caseId, intake(DAY), transfer(DAY, OTHER)));
        live.execute(
                "INSERT INTO projection.parked (projection, case_id, position, entry_no, error) VALUES ('timeline', '"
                        + caseId + "', 1, 2, 'a test')");
        live.execute("UPDATE timeline.office SET office = 'office-1'");
        assertThat(positions(OfficeScope.of(OTHER), 1)).containsExactly(2L);
        assertThat(positions(OfficeScope.of(OFFICE), 1)).isEmpty();
    }

    @Test
    void stretches_follow_each_other_without_a_gap_and_without_an_overlap() throws InterruptedException {
        UUID ours = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        live.record(ours, intake(DAY));
        live.record(theirs, intake(DAY, OTHER));
        for (int i = 0; i < 20; i++) {
            live.record(i % 3 == 0 ? ours : theirs, call(DAY));
        }
        catchUp(12); // the rest is known from the files alone
        long head = live.log.entries().head();
        var seen = new ArrayList<Long>();
        long after = 0;
        while (after < head) {
            Stretch stretch = feed.read(OfficeScope.of(OFFICE), after, head, 2);
            assertThat(stretch.reached()).isGreaterThan(after);
            stretch.entries().forEach(entry -> seen.add(entry.position()));
            after = stretch.reached();
        }
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, head)
                        .filter(at -> at == 1 || (at > 2 && (at - 3) % 3 == 0))
                        .boxed()
                        .toList());
    }

    @Test
    void a_long_log_is_looked_at_span_by_span() {
        UUID theirs = UUID.randomUUID();
        live.record(theirs, intake(DAY, OTHER));
        List<LiveLog.Happened> many = new ArrayList<>();
        for (int i = 0; i < Feed.SPAN + 10; i++) {
            many.add(new LiveLog.Happened(theirs, call(DAY)));
        }
        long head = live.record(many);
        Stretch first = feed.read(OfficeScope.of(OFFICE), 0, head, 5_000);
        assertThat(first).isEqualTo(new Stretch(List.of(), Feed.SPAN));
        assertThat(feed.read(OfficeScope.of(OFFICE), first.reached(), head, 5_000))
                .isEqualTo(new Stretch(List.of(), head));
    }
}
