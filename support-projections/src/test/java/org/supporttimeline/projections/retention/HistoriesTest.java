package org.supporttimeline.projections.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.domain.statistics.Job;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.Projector;

/** The facts behind the figures, from the tables and as they were known. */
class HistoriesTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 4, 1);

    @AutoClose
    final LiveLog live = new LiveLog();

    @AutoClose
    final Projector projector = live.projector(new RetentionProjection(), "node-1", 1, 200, live.pool);

    final OfficeId here = new OfficeId("here");
    final OfficeId there = new OfficeId("there");
    final Histories histories = new Histories(live.pool, new PastCases(live.log));

    @BeforeEach
    void start() {
        projector.start();
    }

    private long record(UUID caseId, SupportEvent... events) throws InterruptedException {
        long position = live.record(caseId, events);
        assertThat(projector.await(position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private static Fact hired(LocalDate on) {
        return fact("EmploymentStarted", """
                {"on":"%s","employer":"sealed","basis":"NEW_HIRE","opening":"RESERVED","disclosure":"OPEN",
                 "weeklyMinutes":1800}""".formatted(on));
    }

    private static Fact left(LocalDate on, String reasons) {
        return fact("EmploymentEnded", """
                {"on":"%s","reasons":[%s],"endedBy":"CLIENT"}""".formatted(on, reasons));
    }

    private static Fact confirmed(LocalDate on, LocalDate asOf) {
        return fact("EmploymentConfirmed", """
                {"on":"%s","asOf":"%s","employed":true,"confirmedBy":"EMPLOYER","channel":"PHONE"}""".formatted(on, asOf));
    }

    private List<CaseHistory> known() {
        return histories.ofOffice(OfficeScope.of(here), here).cases();
    }

    @Test
    void the_tables_tell_the_same_history_as_the_case_file() throws InterruptedException {
        for (long seed : List.of(31L, 32L, 33L, 34L)) {
            UUID caseId = new UUID(5, seed);
            List<Entry> history = RandomHistory.of(seed, 120);
            record(caseId, history.stream().map(Entry::event).toArray(SupportEvent[]::new));
            CaseHistory file = CaseHistory.of(caseId, CaseFile.of(history)).orElseThrow();
            OfficeId office = file.keepings().getFirst().office();
            assertThat(histories.ofOffice(OfficeScope.EVERYWHERE, office).cases())
                    .filteredOn(told -> told.caseId().equals(caseId))
                    .containsExactly(file);
        }
    }

    @Test
    void a_correction_and_a_retraction_replace_what_the_tables_tell() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(HIRED, here), hired(HIRED), left(HIRED.plusDays(90), "\"RELATIONS\""));
        record(caseId, correct(3, left(HIRED.plusDays(60), "\"SYMPTOMS\"")));
        assertThat(jobs()).extracting(Job::until).containsExactly(HIRED.plusDays(60));
        record(caseId, retract(3));
        assertThat(jobs()).extracting(Job::until).containsOnlyNulls();
    }

    private List<Job> jobs() {
        return known().getFirst().jobs();
    }

    @Test
    void an_office_reads_the_cases_that_it_ever_kept_but_is_told_the_numbers_of_its_own_only()
            throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        long position = record(caseId, intake(HIRED, here), hired(HIRED), transfer(HIRED.plusDays(30), there));
        KnownHistories former = histories.ofOffice(OfficeScope.of(here), here);
        assertThat(former.cases()).extracting(CaseHistory::caseId).containsExactly(caseId);
        assertThat(former.inSight()).isEmpty();
        assertThat(former.position()).isGreaterThanOrEqualTo(position);
        assertThat(histories.ofOffice(OfficeScope.of(there), there).inSight()).containsExactly(caseId);
        assertThat(histories.ofOffice(OfficeScope.of(there), here).cases()).isEmpty();
        assertThat(histories.ofOffice(OfficeScope.of(Set.of()), here).cases()).isEmpty();
    }

    @Test
    void the_other_cases_of_a_person_are_read_with_theirs() throws InterruptedException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        record(first, intake(HIRED, here));
        record(second, intake(HIRED, there));
        assertThat(known()).extracting(CaseHistory::caseId).containsExactlyInAnyOrder(first, second);
        assertThat(histories.ofOffice(OfficeScope.of(here), here).inSight()).containsExactly(first);
    }

    @Test
    void what_was_learnt_later_is_not_in_the_history_of_a_moment() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(
                caseId,
                intake(HIRED, here),
                hired(HIRED),
                phase(HIRED.plusMonths(6), SupportPhase.RETENTION),
                confirmed(HIRED.plusDays(370), HIRED.plusDays(364)));
        Instant then = Instant.parse(live.rows("""
                SELECT to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') FROM log.event
                """).getFirst());
        List<CaseHistory> before = known();
        record(caseId, left(HIRED.plusDays(350), "\"UNKNOWN\""));
        assertThat(known()).isNotEqualTo(before);
        assertThat(histories
                        .ofOffice(OfficeScope.of(here), here, then, HIRED.plusDays(371))
                        .cases())
                .isEqualTo(before);
        assertThat(histories
                        .ofOffice(OfficeScope.of(here), here, then.minusSeconds(3_600), HIRED)
                        .cases())
                .isEmpty();
    }

    @Test
    void nothing_of_the_rows_depends_on_the_day() {
        assertThat(new RetentionProjection().tables())
                .noneMatch(table -> table.name().equals("next_day"));
    }
}
