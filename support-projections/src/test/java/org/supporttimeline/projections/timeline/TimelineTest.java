package org.supporttimeline.projections.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.OFFICE;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.failedCall;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.LiveLog.Happened;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.Projector;

class TimelineTest {

    private static final OfficeScope OURS = OfficeScope.of(OFFICE);
    private static final OfficeScope THEIRS = OfficeScope.of(new OfficeId("office-2"));

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    @AutoClose
    static final Projector PROJECTOR = LIVE.running(new TimelineProjection());

    final Timeline timeline = new Timeline(LIVE.pool);
    final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void open() throws InterruptedException {
        record(intake(DAY));
    }

    private long record(SupportEvent... events) throws InterruptedException {
        long position = LIVE.record(caseId, events);
        assertThat(PROJECTOR.await(caseId, position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private TimelinePage page(TimelineFilter filter) {
        return timeline.page(OURS, caseId, filter, null, 200).orElseThrow();
    }

    private static List<Integer> numbers(TimelinePage page) {
        return page.entries().stream().map(entry -> entry.stored().entryNo()).toList();
    }

    private TimelineEntry entry(int no) {
        return timeline.entry(OURS, caseId, no).orElseThrow().entries().getFirst();
    }

    private static TimelineFilter only(@Nullable SupportPhase phase, @Nullable Boolean amended) {
        return new TimelineFilter(Set.of(), Set.of(), null, null, null, phase, amended);
    }

    @Test
    void the_newest_day_comes_first_and_on_one_day_the_newest_entry_whatever_was_recorded_when()
            throws InterruptedException {
        long position = record(call(DAY.plusDays(5)), call(DAY.plusDays(2)), call(DAY.plusDays(5)), call(DAY));
        TimelinePage page = page(TimelineFilter.ALL);
        assertThat(numbers(page)).containsExactly(4, 2, 3, 5, 1);
        assertThat(page.position()).isEqualTo(position);
        assertThat(page.older()).isNull();
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_without_an_overlap() throws InterruptedException {
        record(call(DAY.plusDays(1)), call(DAY.plusDays(1)), call(DAY.plusDays(1)), call(DAY.plusDays(3)));
        TimelinePage first =
                timeline.page(OURS, caseId, TimelineFilter.ALL, null, 2).orElseThrow();
        assertThat(numbers(first)).containsExactly(5, 4);
        record(call(DAY.plusDays(9))); // what is recorded meanwhile moves nothing
        TimelineCursor older = first.older();
        assertThat(older).isNotNull();
        TimelinePage second = timeline.page(OURS, caseId, TimelineFilter.ALL, TimelineCursor.parse(older.text()), 2)
                .orElseThrow();
        assertThat(numbers(second)).containsExactly(3, 2);
        TimelinePage third = timeline.page(OURS, caseId, TimelineFilter.ALL, second.older(), 2)
                .orElseThrow();
        assertThat(numbers(third)).containsExactly(1);
        assertThat(third.older()).isNull();
    }

    @Test
    void an_entry_tells_what_was_recorded_and_how_late() throws InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        record(call(today.minusDays(12)));
        TimelineEntry entry = entry(2);
        RecordedEntry recorded = RecordedEntry.of(entry.stored(), LIVE.wire);
        assertThat(recorded.entry().event()).isEqualTo(call(today.minusDays(12)));
        assertThat(recorded.metadata().actor()).isEqualTo("staff-1");
        assertThat(entry.on()).isEqualTo(today.minusDays(12));
        assertThat(entry.daysLate()).isBetween(12, 13);
        assertThat(timeline.entry(OURS, caseId, 99).orElseThrow().entries()).isEmpty();
    }

    @Test
    void a_correction_stands_on_the_day_that_is_right_and_each_tells_of_the_other() throws InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        record(call(DAY.plusDays(4)), correct(2, call(DAY.plusDays(3))), retract(3));
        assertThat(entry(2).on()).isEqualTo(DAY.plusDays(4));
        assertThat(entry(2).amendedBy()).containsExactly(3);
        assertThat(entry(3).on()).isEqualTo(DAY.plusDays(3));
        assertThat(entry(3).amends()).isEqualTo(2);
        assertThat(entry(3).amendedBy()).containsExactly(4);
        assertThat(entry(4).on()).isBetween(today, today.plusDays(1));
        assertThat(entry(4).amends()).isEqualTo(3);
        assertThat(numbers(page(only(null, true)))).containsExactly(2, 3);
        assertThat(numbers(page(only(null, false)))).containsExactly(4, 1);
    }

    @Test
    void the_stage_is_that_of_the_day_as_known_now() throws InterruptedException {
        record(
                call(DAY.plusDays(10)),
                phase(DAY.plusDays(20), SupportPhase.TRANSITION),
                call(DAY.plusDays(20)),
                call(DAY.minusDays(1)));
        assertThat(entry(2).phase()).isEqualTo(SupportPhase.INTAKE);
        assertThat(entry(4).phase()).isEqualTo(SupportPhase.TRANSITION);
        assertThat(entry(5).phase()).isNull();
        assertThat(numbers(page(only(SupportPhase.TRANSITION, null)))).containsExactly(4, 3);

        record(phase(DAY.plusDays(5), SupportPhase.TRANSITION));
        assertThat(entry(2).phase()).as("recorded late, counts from its day on").isEqualTo(SupportPhase.TRANSITION);
        record(retract(6));
        assertThat(entry(2).phase()).as("and no longer when it is retracted").isEqualTo(SupportPhase.INTAKE);
    }

    @Test
    void filters_hold_together() throws InterruptedException {
        record(call(DAY.plusDays(1)), failedCall(DAY.plusDays(2)), phase(DAY.plusDays(3), SupportPhase.TRANSITION));
        long position = LIVE.recordBy("staff-2", List.of(new Happened(caseId, call(DAY.plusDays(4)))));
        assertThat(PROJECTOR.await(position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);

        assertThat(numbers(page(new TimelineFilter(Set.of("Contact"), Set.of(), null, null, null, null, null))))
                .containsExactly(5, 3, 2);
        assertThat(numbers(page(new TimelineFilter(
                        Set.of(), Set.of("ClientContacted", "PhaseChanged"), null, null, null, null, null))))
                .containsExactly(5, 4, 2);
        assertThat(numbers(page(
                        new TimelineFilter(Set.of(), Set.of(), DAY.plusDays(2), DAY.plusDays(3), null, null, null))))
                .containsExactly(4, 3);
        assertThat(numbers(
                        page(new TimelineFilter(Set.of(), Set.of(), null, null, new StaffId("staff-2"), null, null))))
                .containsExactly(5);
        assertThat(numbers(page(new TimelineFilter(
                        Set.of("Contact"),
                        Set.of("ClientContacted"),
                        DAY,
                        DAY.plusDays(3),
                        new StaffId("staff-1"),
                        SupportPhase.INTAKE,
                        false))))
                .containsExactly(2);
        assertThat(page(new TimelineFilter(Set.of("Report"), Set.of(), null, null, null, null, null)))
                .satisfies(page -> assertThat(page.entries()).isEmpty())
                .satisfies(page -> assertThat(page.position()).isEqualTo(position));
    }

    @Test
    void a_case_of_another_office_is_not_there_and_a_transferred_one_only_there() throws InterruptedException {
        assertThat(timeline.page(THEIRS, caseId, TimelineFilter.ALL, null, 10)).isEmpty();
        assertThat(timeline.entry(THEIRS, caseId, 1)).isEmpty();
        assertThat(timeline.page(OfficeScope.of(Set.of()), caseId, TimelineFilter.ALL, null, 10))
                .isEmpty();
        assertThat(timeline.page(OURS, UUID.randomUUID(), TimelineFilter.ALL, null, 10))
                .isEmpty();
        assertThat(timeline.page(OfficeScope.EVERYWHERE, caseId, TimelineFilter.ALL, null, 10))
                .isPresent();

        record(transfer(DAY.plusDays(1), new OfficeId("office-2")));
        assertThat(timeline.page(THEIRS, caseId, TimelineFilter.ALL, null, 10)).isPresent();
        assertThat(timeline.page(OURS, caseId, TimelineFilter.ALL, null, 10)).isEmpty();
    }

    @Test
    void what_is_no_cursor_is_refused() {
        for (String text : List.of("", "x", "AAAA", "MjAyNi0xMy0wMSAx", "MjAyNi0wNC0wMSAw", "!!!!", "あ")) {
            assertThatThrownBy(() -> TimelineCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> timeline.page(OURS, caseId, TimelineFilter.ALL, null, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_as_known_at_a_moment_is_the_page_that_was_read_then() throws InterruptedException {
        Map<Long, List<TimelineEntry>> read = new LinkedHashMap<>();
        Map<Long, List<Integer>> amended = new LinkedHashMap<>();
        for (SupportEvent event : List.of(
                call(DAY.plusDays(10)),
                phase(DAY.plusDays(5), SupportPhase.TRANSITION),
                correct(2, call(DAY.plusDays(2))),
                retract(3),
                transfer(DAY.plusDays(8), OFFICE),
                retract(4),
                call(DAY.minusDays(3)))) {
            long position = record(event);
            read.put(position, page(TimelineFilter.ALL).entries());
            amended.put(position, numbers(page(only(null, true))));
        }
        var past = new PastCases(LIVE.log);
        read.forEach((position, entries) -> {
            PastCase then = past.find(caseId, position, DAY).orElseThrow();
            TimelinePage page =
                    timeline.page(OURS, then, TimelineFilter.ALL, null, 200).orElseThrow();
            assertThat(page.entries()).isEqualTo(entries);
            assertThat(page.position()).isEqualTo(position);
            assertThat(numbers(timeline.page(OURS, then, only(null, true), null, 200)
                            .orElseThrow()))
                    .isEqualTo(amended.get(position));
            TimelinePage half =
                    timeline.page(OURS, then, TimelineFilter.ALL, null, 1).orElseThrow();
            assertThat(timeline.page(OURS, then, TimelineFilter.ALL, half.older(), 200)
                            .orElseThrow()
                            .entries())
                    .isEqualTo(entries.subList(1, entries.size()));
            assertThat(timeline.page(THEIRS, then, TimelineFilter.ALL, null, 200))
                    .isEmpty();
        });
    }
}
