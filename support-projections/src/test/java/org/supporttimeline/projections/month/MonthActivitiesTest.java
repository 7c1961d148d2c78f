package org.supporttimeline.projections.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.month.MonthActivities.Span;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.Projector;

class MonthActivitiesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    @AutoClose
    static final Projector PROJECTOR = LIVE.running(new MonthProjection());

    final MonthActivities months = new MonthActivities(LIVE.pool, Policies.standard());
    final UUID caseId = UUID.randomUUID();
    final OfficeId office = new OfficeId("office-" + caseId.toString().substring(0, 8));
    final OfficeScope ours = OfficeScope.of(office);

    @BeforeEach
    void open() throws InterruptedException {
        record(intake(LocalDate.parse("2026-04-01"), office));
    }

    private long record(SupportEvent... events) throws InterruptedException {
        long position = LIVE.record(caseId, events);
        assertThat(PROJECTOR.await(caseId, position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private static Fact fact(String type, String json) {
        return (Fact) LIVE.wire.read(type, 1, json);
    }

    private static Fact interview(String on, String channel) {
        return fact("InterviewHeld", """
                {"on":"%s","channel":"%s","basedOn":[],"actions":[],"themes":[]}""".formatted(on, channel));
    }

    private static Fact shared(String on, String month, String with) {
        return fact("ReportShared", """
                {"on":"%s","month":"%s","with":["%s"],"channel":"EMAIL"}""".formatted(on, month, with));
    }

    private static Fact issued(String on, String month) {
        return fact("ReportIssued", """
                {"on":"%s","month":"%s","summary":"sealed"}""".formatted(on, month));
    }

    private static Fact filled(String from, String to, String answers) {
        return fact("CheckInSubmitted", """
                {"on":"%s","form":"weekly-progress","formVersion":1,"periodFrom":"%s","periodTo":"%s",
                 "answers":{%s},"texts":{},"signs":[],"enteredBy":"SELF"}""".formatted(to, from, to, answers));
    }

    private static Fact weekly(String from) {
        return fact("CheckInArranged", """
                {"on":"%s","form":"weekly-progress","cadence":"WEEKLY","from":"%s","sharedWith":[]}""".formatted(from, from));
    }

    private List<MonthActivity> read(YearMonth from, YearMonth to) {
        return months.ofCase(ours, caseId, new Span(from, to), TODAY)
                .orElseThrow()
                .months();
    }

    private MonthActivity month(YearMonth month) {
        return read(month, month).getFirst();
    }

    @Test
    void an_entry_counts_once_and_as_corrected() throws InterruptedException {
        record(interview("2026-05-20", "PHONE"), interview("2026-05-21", "FACE_TO_FACE"));
        assertThat(month(MAY).interviews()).isEqualTo(Map.of("PHONE", 1, "FACE_TO_FACE", 1));

        record(correct(2, interview("2026-06-02", "VIDEO")));
        assertThat(month(MAY).interviews()).isEqualTo(Map.of("FACE_TO_FACE", 1));
        assertThat(month(JUNE).interviews()).isEqualTo(Map.of("VIDEO", 1));

        record(correct(4, interview("2026-06-03", "PHONE")), correct(2, interview("2026-05-25", "VIDEO")));
        assertThat(month(JUNE).interviews())
                .as("a corrected correction that was superseded")
                .isEmpty();
        assertThat(month(MAY).interviews()).isEqualTo(Map.of("FACE_TO_FACE", 1, "VIDEO", 1));

        record(retract(6));
        assertThat(month(JUNE).interviews()).as("counts again").isEqualTo(Map.of("PHONE", 1));
        record(retract(2));
        assertThat(month(JUNE).interviews()).isEmpty();
        assertThat(month(MAY).interviews()).isEqualTo(Map.of("FACE_TO_FACE", 1));
    }

    @Test
    void each_kind_has_its_place_in_the_grid() throws InterruptedException {
        record(
                fact("VisitMade", """
                        {"on":"2026-05-12","place":"WORKPLACE","met":[],"themes":[]}"""),
                fact("EmployerContacted", """
                        {"on":"2026-05-13","channel":"PHONE","counterpart":"SUPERIOR","begunBy":"OFFICE",
                         "concern":"NONE","themes":[]}"""),
                fact("ContactAttempted", """
                        {"on":"2026-05-14","whom":"CLIENT","channel":"PHONE","outcome":"NO_ANSWER"}"""),
                issued("2026-06-01", "2026-05"),
                shared("2026-06-02", "2026-05", "SUPERIOR"),
                shared("2026-06-03", "2026-05", "CLIENT"),
                fact("EntriesConfirmed", """
                        {"on":"2026-05-30","entries":[2],"how":"WRITTEN"}"""));
        MonthActivity may = month(MAY);
        assertThat(may.visits()).isEqualTo(Map.of("WORKPLACE", 1));
        assertThat(may.employerContacts()).isEqualTo(Map.of("PHONE", 1));
        assertThat(may.attempts()).isEqualTo(Map.of("PHONE", 1));
        assertThat(may.reportIssuedOn()).isEqualTo("2026-06-01");
        assertThat(may.reportSharedOn()).as("with the client").isEqualTo("2026-06-03");
        assertThat(may.confirmedOn()).isEqualTo("2026-05-30");
        assertThat(may.gaps()).as("no retention support").isEmpty();
        assertThat(may.over()).isTrue();
        assertThat(month(YearMonth.of(2026, 3)).phase()).isNull();
    }

    @Test
    void means_are_of_items_of_five_steps_alone() throws InterruptedException {
        record(
                filled("2026-05-04", "2026-05-10", "\"WAKE_TIME\":5,\"MEALS\":4,\"ABSENCE_NOTICE\":1"),
                filled("2026-05-11", "2026-05-17", "\"WAKE_TIME\":1"));
        assertThat(month(MAY).meanScore()).isEqualTo(3.33);
        assertThat(month(MAY).checkInsGiven()).isEqualTo(2);
        assertThat(month(JUNE).meanScore()).isNull();
    }

    @Test
    void forms_are_asked_for_by_the_periods_that_end_in_the_month_and_not_on_leave() throws InterruptedException {
        record(weekly("2026-05-04"));
        assertThat(month(MAY).checkInsAsked()).as("10, 17, 24, 31 May").isEqualTo(4);
        assertThat(month(YearMonth.of(2026, 8)).checkInsAsked())
                .as("so far: 2, 9 August")
                .isEqualTo(2);
        assertThat(month(YearMonth.of(2026, 9)).checkInsAsked()).isZero();
        record(fact("EmploymentStarted", """
                        {"on":"2026-05-01","employer":"sealed","basis":"NEW_HIRE","opening":"GENERAL","disclosure":"OPEN",
                         "weeklyMinutes":1800}"""), fact("LeaveStarted", """
                        {"on":"2026-05-12","kind":"ILLNESS"}"""), fact("ReturnedToWork", """
                        {"on":"2026-05-19"}"""));
        assertThat(month(MAY).checkInsAsked())
                .as("the weeks of 11 and of 18 May")
                .isEqualTo(2);
        record(phase(LocalDate.parse("2026-06-10"), SupportPhase.CLOSED));
        assertThat(month(JUNE).checkInsAsked()).as("7 June").isEqualTo(1);
    }

    @Test
    void a_month_of_retention_support_tells_what_it_lacks() throws InterruptedException {
        record(phase(LocalDate.parse("2026-05-20"), SupportPhase.RETENTION), weekly("2026-05-25"));
        assertThat(month(YearMonth.of(2026, 4)).gaps()).isEmpty();
        assertThat(month(MAY).retention()).isTrue();
        assertThat(month(MAY).gaps())
                .containsExactly(MonthGap.NO_INTERVIEW, MonthGap.NO_SHARED_REPORT, MonthGap.CHECK_INS_MISSING);
        record(
                interview("2026-05-19", "FACE_TO_FACE"),
                filled("2026-05-25", "2026-05-31", "\"WAKE_TIME\":3"),
                shared("2026-05-30", "2026-04", "CLIENT"));
        assertThat(month(MAY).gaps())
                .as("an interview before the support began; a report on another month was shared in this one")
                .containsExactly(MonthGap.NO_INTERVIEW);
        record(interview("2026-05-21", "FACE_TO_FACE"));
        assertThat(month(MAY).gaps()).isEmpty();
    }

    @Test
    void months_as_known_at_a_moment_are_those_that_were_read_then() throws InterruptedException {
        Map<Long, List<MonthActivity>> read = new LinkedHashMap<>();
        for (SupportEvent event : List.of(
                interview("2026-05-20", "PHONE"),
                weekly("2026-05-04"),
                correct(2, interview("2026-06-02", "VIDEO")),
                phase(LocalDate.parse("2026-05-02"), SupportPhase.RETENTION),
                correct(4, interview("2026-06-03", "PHONE")),
                shared("2026-05-30", "2026-05", "CLIENT"),
                retract(4),
                retract(5),
                retract(2))) {
            read.put(record(event), read(MAY, JUNE));
        }
        var past = new PastCases(LIVE.log);
        read.forEach((position, then) -> {
            PastCase known = past.find(caseId, position, TODAY).orElseThrow();
            MonthPage page = months.ofCase(ours, known, new Span(MAY, JUNE)).orElseThrow();
            assertThat(page.months()).isEqualTo(then);
            assertThat(page.position()).isEqualTo(position);
        });
    }

    @Test
    void an_offices_month_has_a_row_for_each_case_not_closed_before() throws InterruptedException {
        List<UUID> open = new ArrayList<>(List.of(caseId));
        for (int i = 0; i < 4; i++) {
            UUID one = UUID.randomUUID();
            open.add(one);
            LIVE.record(one, intake(LocalDate.parse("2026-05-31"), office), interview("2026-06-01", "PHONE"));
        }
        UUID closed = UUID.randomUUID();
        LIVE.record(
                closed,
                intake(LocalDate.parse("2026-01-10"), office),
                phase(LocalDate.parse("2026-05-09"), SupportPhase.CLOSED));
        UUID elsewhere = UUID.randomUUID();
        LIVE.record(
                elsewhere,
                intake(LocalDate.parse("2026-01-10"), office),
                transfer(LocalDate.parse("2026-02-01"), new OfficeId("another-office")));
        record(interview("2026-06-05", "VIDEO"));

        List<UUID> found = new ArrayList<>();
        UUID after = null;
        do {
            MonthPage page = months.page(ours, JUNE, after, 2, TODAY);
            page.months().forEach(month -> {
                assertThat(month.interviews()).hasSize(1);
                found.add(month.caseId());
            });
            after = page.next();
        } while (after != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(open);
        assertThat(months.page(ours, MAY, null, 100, TODAY).months())
                .extracting(MonthActivity::caseId)
                .as("closed within the month")
                .contains(closed);
        assertThat(months.page(ours, YearMonth.of(2026, 3), null, 100, TODAY).months())
                .as("not begun yet")
                .extracting(MonthActivity::caseId)
                .containsExactly(closed);
        assertThat(months.ofCase(OfficeScope.of(new OfficeId("another-office")), caseId, new Span(MAY, JUNE), TODAY))
                .isEmpty();
        assertThatThrownBy(() -> new Span(JUNE, MAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
