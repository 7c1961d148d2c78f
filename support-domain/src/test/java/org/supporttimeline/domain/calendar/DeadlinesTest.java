package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.WEEKLY;
import static org.supporttimeline.domain.calendar.Facts.agreed;
import static org.supporttimeline.domain.calendar.Facts.arranged;
import static org.supporttimeline.domain.calendar.Facts.back;
import static org.supporttimeline.domain.calendar.Facts.called;
import static org.supporttimeline.domain.calendar.Facts.certificate;
import static org.supporttimeline.domain.calendar.Facts.filled;
import static org.supporttimeline.domain.calendar.Facts.grant;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.interview;
import static org.supporttimeline.domain.calendar.Facts.leave;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.monitored;
import static org.supporttimeline.domain.calendar.Facts.phase;
import static org.supporttimeline.domain.calendar.Facts.plan;
import static org.supporttimeline.domain.calendar.Facts.shared;
import static org.supporttimeline.domain.calendar.Facts.visit;
import static org.supporttimeline.domain.calendar.Facts.wish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** All deadlines of a case together. */
class DeadlinesTest {

    private static final Story CASE = Story.of(
            intake("2025-01-06"),
            hired("2025-10-01"),
            phase("2025-10-01", SupportPhase.PLACEMENT),
            arranged("2025-10-01", WEEKLY, Cadence.WEEKLY, null),
            wish("2025-10-01", Party.CLIENT, ContactWish.REGULAR, 14),
            grant("2026-03-20", SupportService.RETENTION, "2026-04-01", "2027-03-31"),
            phase("2026-04-01", SupportPhase.RETENTION));

    @Test
    void they_come_in_the_order_of_their_days() {
        assertThat(CASE.on("2026-05-12"))
                .hasSizeGreaterThan(6)
                .isSortedAccordingTo(Comparator.comparing(Deadline::dueOn));
    }

    @Test
    void each_names_the_entries_and_settings_that_it_rests_on() {
        assertThat(CASE.on("2026-05-12"))
                .allSatisfy(deadline -> assertThat(deadline.settings()).isNotEmpty())
                .filteredOn(deadline -> deadline.kind() == DeadlineKind.GRANT_PERIOD_END)
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.entries()).containsExactly(6);
                    assertThat(deadline.daysLeft(LocalDate.of(2027, 3, 1))).isEqualTo(30);
                });
    }

    @Test
    void what_happened_later_does_not_change_how_a_past_day_is_judged() {
        List<Deadline> then = CASE.on("2026-05-12");
        Story later = CASE.then(
                interview("2026-05-20", ContactChannel.VISIT),
                left("2026-06-30"),
                grant("2027-03-01", SupportService.RETENTION, "2027-04-01", "2028-03-31"),
                wish("2026-06-01", Party.CLIENT, ContactWish.NONE, null),
                phase("2026-07-15", SupportPhase.CLOSED));
        assertThat(later.on("2026-05-12")).isEqualTo(then);
    }

    /** Thirteen months in the order of their days, so that a prefix is what was known on a day. */
    private static final Story EVENTFUL = Story.of(
            intake("2025-09-01"),
            certificate("2025-09-02", SupportService.TRANSITION, "2025-09-02"),
            phase("2025-09-02", SupportPhase.TRANSITION),
            plan("2025-09-05", 1, SupportService.TRANSITION, "2025-09-05", "2025-12-04"),
            agreed("2025-09-05", 1),
            hired("2025-10-01"),
            phase("2025-10-01", SupportPhase.PLACEMENT),
            arranged("2025-10-01", WEEKLY, Cadence.WEEKLY, null),
            wish("2025-10-01", Party.CLIENT, ContactWish.REGULAR, 14),
            filled("2025-10-08", WEEKLY, "2025-10-01", "2025-10-07", new ItemCode("FREE_CONSULT")),
            called("2025-10-20"),
            leave("2025-11-04"),
            back("2025-11-25"),
            left("2026-01-31"),
            hired("2026-02-20", Basis.JOB_CHANGE, Disclosure.OPEN),
            grant("2026-03-20", SupportService.RETENTION, "2026-04-01", "2027-03-31"),
            plan("2026-03-25", 2, SupportService.RETENTION, "2026-04-01", "2026-09-30"),
            agreed("2026-03-30", 2),
            phase("2026-04-01", SupportPhase.RETENTION),
            interview("2026-04-15", ContactChannel.VISIT),
            shared("2026-04-28", "2026-04", Role.CLIENT),
            certificate("2026-05-01", SupportService.TRANSITION, "2024-05-01"),
            visit("2026-05-20", Role.SUPERIOR),
            plan("2026-06-01", 2, SupportService.RETENTION, "2026-04-01", "2026-07-31"),
            agreed("2026-06-03", 2),
            monitored("2026-06-20", 2, true),
            wish("2026-07-01", Party.CLIENT, ContactWish.NONE, null),
            left("2026-08-31"),
            phase("2026-09-15", SupportPhase.CLOSED));

    @Test
    void every_day_is_judged_by_what_had_happened_by_then() {
        CaseFile whole = CaseFile.of(EVENTFUL.entries());
        Policies policies = Policies.standard();
        LocalDate.of(2025, 9, 1).datesUntil(LocalDate.of(2026, 10, 1)).forEach(day -> {
            CaseFile byThen = CaseFile.of(EVENTFUL.entries().stream()
                    .takeWhile(entry -> !((Fact) entry.event()).on().isAfter(day))
                    .toList());
            assertThat(Deadlines.of(whole, day, policies)).as("%s", day).isEqualTo(Deadlines.of(byThen, day, policies));
        });
    }

    @Test
    void a_case_that_is_not_open_yet_has_none() {
        assertThat(Deadlines.of(CaseFile.EMPTY, LocalDate.of(2026, 5, 12), Policies.standard()))
                .isEmpty();
        assertThat(CASE.on("2025-01-05")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void every_kind_has_a_japanese_term(DeadlineKind kind) {
        assertThat(kind.ja()).isNotBlank();
    }
}
