package org.supporttimeline.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.audit.AuditEntry.Amending;
import org.supporttimeline.projections.audit.AuditEntry.SharedReport;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.LiveLog.Happened;
import org.supporttimeline.projections.projector.Projector;

class AuditHistoryTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final BusinessDays CALENDAR = BusinessDays.japan();

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    @AutoClose
    static final Projector PROJECTOR = LIVE.running(new AuditProjection());

    final AuditHistory history = new AuditHistory(LIVE.pool, LIVE.log, Policies.standard());
    final UUID caseId = UUID.randomUUID();
    final OfficeId office = new OfficeId("office-" + caseId.toString().substring(0, 8));
    final OfficeScope ours = OfficeScope.of(office);
    final LocalDate today = LocalDate.now(JAPAN);

    @BeforeEach
    void open() throws InterruptedException {
        record(intake(DAY, office));
    }

    private long record(SupportEvent... events) throws InterruptedException {
        return recordBy("staff-1", events);
    }

    private long recordBy(String actor, SupportEvent... events) throws InterruptedException {
        long position = LIVE.recordBy(
                actor,
                List.of(events).stream()
                        .map(event -> new Happened(caseId, event))
                        .toList());
        assertThat(PROJECTOR.await(position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private AuditEntry entry(int no) {
        return history.ofCase(ours, caseId, no - 1, 1).orElseThrow().entries().getFirst();
    }

    private List<Integer> numbers(AuditFilter filter) {
        return numbers(history.page(ours, filter, 0, 200));
    }

    private static List<Integer> numbers(AuditPage page) {
        return page.entries().stream().map(one -> one.stored().entryNo()).toList();
    }

    private static AuditFilter only(AuditKind kind) {
        return new AuditFilter(null, null, null, kind);
    }

    private Amending amending(int no) {
        Amending amending = entry(no).amending();
        assertThat(amending).isNotNull();
        return amending;
    }

    private static @Nullable Integer number(Optional<StoredEntry> entry) {
        return entry.map(StoredEntry::entryNo).orElse(null);
    }

    @Test
    void a_case_is_read_in_recorded_order_page_by_page() throws InterruptedException {
        long position = record(call(DAY.plusDays(9)), call(DAY.plusDays(2)), call(DAY.plusDays(5)));
        AuditPage first = history.ofCase(ours, caseId, 0, 3).orElseThrow();
        assertThat(numbers(first)).containsExactly(1, 2, 3);
        assertThat(first.position()).isEqualTo(position);
        assertThat(first.next()).isEqualTo(3);
        AuditPage second = history.ofCase(ours, caseId, 3, 3).orElseThrow();
        assertThat(numbers(second)).containsExactly(4);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> history.ofCase(ours, caseId, 0, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_is_late_past_three_business_days() throws InterruptedException {
        LocalDate notYet = CALENDAR.before(today, 2);
        LocalDate late = CALENDAR.before(today, 6);
        record(call(notYet), call(late));
        assertThat(entry(2).late()).isFalse();
        assertThat(entry(3).late()).isTrue();
        assertThat(entry(3).businessDaysLate()).isBetween(5, 7);
        assertThat(entry(3).daysLate()).isGreaterThan(6);
        assertThat(entry(3).on()).isEqualTo(late);
        assertThat(numbers(only(AuditKind.LATE))).containsExactly(1, 3);
    }

    @Test
    void whether_it_is_late_is_judged_by_the_setting_of_the_day_it_was_recorded() throws InterruptedException {
        record(call(CALENDAR.before(today, 6)));
        assertThat(lateWhenNine(today.plusDays(2)))
                .as("a setting of days to come")
                .containsExactly(1, 2);
        assertThat(lateWhenNine(today.minusDays(1))).as("one in force").containsExactly(1);
    }

    private List<Integer> lateWhenNine(LocalDate from) {
        Policies changed = Policies.standard().overriddenBy("own.yaml", """
                settings:
                  late-entry:
                    - validFrom: %s
                      value: 9
                      source: "for this test"
                      confidence: D
                """.formatted(from));
        return numbers(new AuditHistory(LIVE.pool, LIVE.log, changed).page(ours, only(AuditKind.LATE), 0, 200));
    }

    @Test
    void an_amendment_tells_whose_words_counted_before_and_after() throws InterruptedException {
        record(call(DAY), correct(2, call(DAY.plusDays(1))), correct(2, call(DAY.plusDays(2))));
        assertThat(number(amending(3).before())).isEqualTo(2);
        assertThat(number(amending(3).after())).isEqualTo(3);
        assertThat(number(amending(4).before())).isEqualTo(3);
        assertThat(number(amending(4).after())).isEqualTo(4);

        record(retract(4), correct(3, call(DAY.plusDays(3))), retract(2), retract(7));
        assertThat(number(amending(5).before())).isEqualTo(4);
        assertThat(number(amending(5).after()))
                .as("the correction before it counts again")
                .isEqualTo(3);
        assertThat(amending(6).amends()).isEqualTo(3);
        assertThat(amending(6).fact()).isEqualTo(2);
        assertThat(number(amending(6).after())).isEqualTo(6);
        assertThat(number(amending(7).before())).isEqualTo(6);
        assertThat(amending(7).after()).isEmpty();
        assertThat(amending(8).before()).isEmpty();
        assertThat(number(amending(8).after())).isEqualTo(6);
        assertThat(entry(2).amending()).isNull();
        assertThat(entry(2).amended()).isTrue();
        assertThat(entry(6).amended()).isFalse();
        assertThat(numbers(only(AuditKind.AMENDMENT))).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(numbers(only(AuditKind.AMENDED))).containsExactly(2, 3, 4, 7);
    }

    @Test
    void an_amendment_says_that_the_report_of_the_month_had_been_shared() throws InterruptedException {
        record(
                call(LocalDate.of(2026, 5, 7)),
                correct(2, call(LocalDate.of(2026, 5, 8))),
                shared("2026-06-03", "2026-05"),
                correct(2, call(LocalDate.of(2026, 5, 9))),
                call(LocalDate.of(2026, 6, 4)),
                correct(6, call(LocalDate.of(2026, 6, 5))),
                correct(6, call(LocalDate.of(2026, 5, 31))),
                shared("2026-07-01", "2026-05"),
                retract(8),
                correct(4, shared("2026-06-03", "2026-04")),
                retract(9),
                correct(2, call(LocalDate.of(2026, 5, 10))));
        assertThat(amending(3).afterReportShared()).as("not yet").isEmpty();
        assertThat(amending(5).afterReportShared()).containsExactly(new SharedReport(YearMonth.of(2026, 5), 4));
        assertThat(amending(7).afterReportShared()).as("another month").isEmpty();
        assertThat(amending(8).afterReportShared())
                .as("moved into a month that was told")
                .containsExactly(new SharedReport(YearMonth.of(2026, 5), 4));
        assertThat(amending(10).afterReportShared())
                .as("and out of it again: the first of two")
                .containsExactly(new SharedReport(YearMonth.of(2026, 5), 4));
        assertThat(amending(13).afterReportShared())
                .as("one share was of another month, the other taken back")
                .isEmpty();
    }

    private static Fact shared(String on, String month) {
        return fact("ReportShared", """
                {"on":"%s","month":"%s","with":["CLIENT"],"channel":"FACE_TO_FACE"}""".formatted(on, month));
    }

    @Test
    void the_entries_alone_say_what_the_tables_say_as_it_was_when_each_was_the_newest() throws InterruptedException {
        record(
                call(CALENDAR.before(today, 6)),
                call(today),
                shared(today.toString(), YearMonth.from(today).toString()),
                correct(3, call(CALENDAR.before(today, 1))),
                retract(5),
                new LegalHoldPlaced(new StaffId("staff-9"), new Confidential("sealed")));
        List<StoredEntry> stored = LIVE.log.entries().entries(caseId);
        List<RecordedEntry> recorded =
                stored.stream().map(entry -> RecordedEntry.of(entry, LIVE.wire)).toList();
        var alone = new AsRecorded(stored, recorded, LIVE.wire, Policies.standard());
        for (int no = 1; no <= stored.size(); no++) {
            AuditEntry table = entry(no);
            assertThat(alone.of(stored.get(no - 1), recorded.get(no - 1)))
                    .isEqualTo(new AuditEntry(
                            table.stored(),
                            table.on(),
                            table.daysLate(),
                            table.businessDaysLate(),
                            table.late(),
                            false,
                            table.amending()));
        }
        assertThat(entry(5).amended()).as("a later entry has").isTrue();
    }

    @Test
    void filters_hold_together() throws InterruptedException {
        record(call(DAY));
        recordBy("staff-9", call(DAY), new LegalHoldPlaced(new StaffId("staff-9"), new Confidential("sealed")));
        assertThat(numbers(only(AuditKind.CUSTODY))).containsExactly(4);
        StaffId nine = new StaffId("staff-9");
        assertThat(numbers(new AuditFilter(nine, null, null, null))).containsExactly(3, 4);
        assertThat(numbers(new AuditFilter(nine, today.minusDays(1), today.plusDays(1), AuditKind.LATE)))
                .containsExactly(3);
        assertThat(numbers(new AuditFilter(null, today.plusDays(2), null, null)))
                .isEmpty();
        assertThat(numbers(new AuditFilter(null, null, today.minusDays(2), null)))
                .isEmpty();
        assertThat(history.page(ours, new AuditFilter(nine, today.plusDays(2), null, null), 0, 10)
                        .position())
                .as("an empty page is true for a position, too")
                .isPositive();
    }

    @Test
    void pages_across_cases_follow_the_log() throws InterruptedException {
        UUID other = UUID.randomUUID();
        LIVE.record(other, intake(DAY, office));
        record(call(DAY));
        AuditPage first = history.page(ours, AuditFilter.ALL, 0, 2);
        assertThat(numbers(first)).containsExactly(1, 1);
        Long next = first.next();
        assertThat(next).isNotNull();
        AuditPage second = history.page(ours, AuditFilter.ALL, next, 2);
        assertThat(numbers(second)).containsExactly(2);
        assertThat(second.entries().getFirst().stored().caseId()).isEqualTo(caseId);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_case_belongs_to_the_office_that_keeps_it_now_with_all_that_was_written_before() throws InterruptedException {
        OfficeId next = new OfficeId("next-" + caseId.toString().substring(0, 8));
        OfficeScope theirs = OfficeScope.of(next);
        assertThat(history.ofCase(theirs, caseId, 0, 10)).isEmpty();
        assertThat(history.page(theirs, AuditFilter.ALL, 0, 10).entries()).isEmpty();
        assertThat(history.ofCase(ours, UUID.randomUUID(), 0, 10)).isEmpty();
        record(transfer(DAY.plusDays(1), next));
        assertThat(history.ofCase(ours, caseId, 0, 10)).isEmpty();
        assertThat(numbers(AuditFilter.ALL)).isEmpty();
        assertThat(numbers(history.page(theirs, AuditFilter.ALL, 0, 10))).containsExactly(1, 2);
    }
}
