package org.supporttimeline.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.failedCall;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.Projector;

class CaseloadTest {

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    static {
        Instant noon =
                DAY.plusDays(60).atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        LIVE.clock = () -> noon;
    }

    @AutoClose
    static final Projector PROJECTOR = LIVE.running(new CaseloadProjection(Policies.standard()));

    /** Offices of this test alone, since all share one database. */
    final OfficeId here = new OfficeId("office-" + UUID.randomUUID().toString().substring(0, 8));

    final OfficeId there = new OfficeId("office-" + UUID.randomUUID().toString().substring(0, 8));
    final Caseload caseload = new Caseload(LIVE.pool);

    private long record(UUID caseId, SupportEvent... events) throws InterruptedException {
        long position = LIVE.record(caseId, events);
        assertThat(PROJECTOR.await(position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private UUID opened(OfficeId office, SupportEvent... events) throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, office));
        if (events.length > 0) {
            record(caseId, events);
        }
        return caseId;
    }

    private CaseNow one(UUID caseId) {
        return caseload.one(OfficeScope.EVERYWHERE, caseId)
                .orElseThrow()
                .cases()
                .getFirst();
    }

    private List<UUID> all(OfficeScope scope, CaseloadOrder order, @Nullable SupportPhase phase, int limit) {
        List<UUID> found = new ArrayList<>();
        CaseloadCursor next = null;
        do {
            CaseloadPage page = caseload.page(scope, inPhase(phase), order, next, limit);
            page.cases().forEach(one -> found.add(one.caseId()));
            next = page.next() == null ? null : CaseloadCursor.parse(page.next().text());
        } while (next != null);
        return found;
    }

    private static CaseloadFilter inPhase(@Nullable SupportPhase phase) {
        return new CaseloadFilter(phase, null, null, null, null, null);
    }

    @Test
    void a_case_shows_how_it_stands() throws InterruptedException {
        UUID caseId = opened(here, call(DAY.plusDays(9)), call(DAY.plusDays(3)), failedCall(DAY.plusDays(20)));
        long position = record(caseId, phase(DAY.plusDays(30), SupportPhase.TRANSITION));
        assertThat(one(caseId))
                .isEqualTo(new CaseNow(
                        caseId,
                        here,
                        new Confidential("sealed-name"),
                        new Confidential("sealed-kana"),
                        SupportPhase.TRANSITION,
                        DAY.plusDays(30),
                        DAY,
                        null,
                        false,
                        new TreeMap<>(),
                        new CaseNow.LastContacts(DAY.plusDays(9), null, null, null),
                        new CaseNow.NextDue(
                                DeadlineKind.PLAN_REVIEW_DUE, DAY.plusDays(30), DeadlineState.OVERDUE, Binding.LEGAL),
                        null,
                        new CaseNow.Open(0, null),
                        new CaseNow.Open(0, null),
                        Level.CHECK,
                        5,
                        position));
    }

    @Test
    void an_amendment_shows_in_the_case_at_once() throws InterruptedException {
        UUID caseId = opened(here, call(DAY.plusDays(9)), phase(DAY.plusDays(30), SupportPhase.TRANSITION));
        record(caseId, correct(2, call(DAY.plusDays(11))), call(DAY.plusDays(1)));
        assertThat(one(caseId).lastContacts().client()).isEqualTo(DAY.plusDays(11));
        record(caseId, retract(2), retract(3));
        assertThat(one(caseId).lastContacts().client()).isEqualTo(DAY.plusDays(1));
        assertThat(one(caseId).phase()).isEqualTo(SupportPhase.INTAKE);
        assertThat(one(caseId).lastEntry()).isEqualTo(7);
    }

    @Test
    void only_the_cases_of_the_readers_offices_are_listed_and_a_transfer_moves_one() throws InterruptedException {
        UUID ours = opened(here);
        UUID theirs = opened(there);
        assertThat(all(OfficeScope.of(here), CaseloadOrder.NEWEST, null, 10)).containsExactly(ours);
        assertThat(all(OfficeScope.of(Set.of(here, there)), CaseloadOrder.NEWEST, null, 10))
                .containsExactlyInAnyOrder(ours, theirs);
        assertThat(all(OfficeScope.EVERYWHERE, CaseloadOrder.NEWEST, null, 2)).contains(ours, theirs);
        assertThat(all(OfficeScope.of(Set.of()), CaseloadOrder.NEWEST, null, 10))
                .isEmpty();
        assertThat(caseload.one(OfficeScope.of(here), theirs)).isEmpty();
        assertThat(caseload.these(OfficeScope.of(here), List.of(ours, theirs, new UUID(4, 2))))
                .extracting(CaseNow::caseId)
                .containsExactly(ours);
        assertThat(caseload.these(OfficeScope.EVERYWHERE, List.of(ours, theirs)))
                .extracting(CaseNow::caseId)
                .containsExactlyInAnyOrder(ours, theirs);

        record(theirs, transfer(DAY.plusDays(1), here));
        assertThat(all(OfficeScope.of(here), CaseloadOrder.NEWEST, null, 10)).containsExactlyInAnyOrder(ours, theirs);
        assertThat(all(OfficeScope.of(there), CaseloadOrder.NEWEST, null, 10)).isEmpty();
    }

    @Test
    void pages_in_either_order_follow_each_other() throws InterruptedException {
        UUID never = opened(here);
        UUID long_ago = opened(there, call(DAY.plusDays(2)));
        UUID lately = opened(here, call(DAY.plusDays(8)), phase(DAY.plusDays(8), SupportPhase.TRANSITION));
        UUID newest = UUID.randomUUID();
        record(newest, intake(DAY.plusDays(5), there), call(DAY.plusDays(6)));
        var both = OfficeScope.of(Set.of(here, there));
        for (int limit : new int[] {1, 2, 3, 10}) {
            assertThat(all(both, CaseloadOrder.LONGEST_SILENT, null, limit))
                    .containsExactly(never, long_ago, newest, lately);
            assertThat(all(both, CaseloadOrder.NEWEST, null, limit))
                    .containsExactlyInAnyOrder(never, long_ago, newest, lately)
                    .startsWith(newest);
        }
        assertThat(all(both, CaseloadOrder.NEWEST, SupportPhase.TRANSITION, 1)).containsExactly(lately);
    }

    private static Fact hired(String disclosure) {
        return fact("EmploymentStarted", """
                {"on":"%s","employer":"sealed-employer","basis":"NEW_HIRE","opening":"RESERVED","weeklyMinutes":1200,
                 "disclosure":"%s"}""".formatted(DAY.plusDays(5), disclosure));
    }

    private static Fact consent(@Nullable LocalDate until) {
        return fact(
                "ConsentGiven", """
                {"on":"%s","recipient":"EMPLOYER","purpose":"WORKPLACE_ACCOMMODATION","scope":["ACCOMMODATIONS"],
                 "until":%s,"how":"WRITTEN"}""".formatted(DAY.plusDays(5), until == null ? "null" : '"' + until.toString() + '"'));
    }

    private static Fact concern(LocalDate on) {
        return fact("EmployerContacted", """
                {"on":"%s","channel":"PHONE","counterpart":"SUPERIOR","begunBy":"EMPLOYER","concern":"MINOR","themes":[]}""".formatted(on));
    }

    private static Fact asked(LocalDate on) {
        return fact("ConsultationReceived", """
                {"on":"%s","from":"CLIENT","channel":"PHONE","side":"LIFE","themes":[]}""".formatted(on));
    }

    private static Fact inCharge(String staff) {
        return fact("StaffAssigned", """
                {"on":"%s","staff":"%s","role":"EMPLOYMENT_WORKER"}""".formatted(DAY, staff));
    }

    @Test
    void the_row_tells_what_is_open_who_is_in_charge_and_how_the_employment_stands() throws InterruptedException {
        UUID caseId = opened(
                here,
                inCharge("yamada"),
                hired("LIMITED"),
                consent(null),
                concern(DAY.plusDays(20)),
                asked(DAY.plusDays(22)),
                asked(DAY.plusDays(25)));
        CaseNow now = one(caseId);
        assertThat(now.job()).isEqualTo(new CaseNow.Job(DAY.plusDays(5), false, Disclosure.LIMITED));
        assertThat(now.staff()).isEqualTo(Map.of(StaffRole.EMPLOYMENT_WORKER, new StaffId("yamada")));
        assertThat(now.employerContactAllowed()).isTrue();
        assertThat(now.requests()).isEqualTo(new CaseNow.Open(2, DAY.plusDays(22)));
        assertThat(now.concerns()).isEqualTo(new CaseNow.Open(1, DAY.plusDays(20)));
        assertThat(now.lastContacts().employer()).isEqualTo(DAY.plusDays(20));
    }

    @Test
    void the_employer_is_closed_without_consent_without_disclosure_and_after_the_consents_last_day()
            throws InterruptedException {
        assertThat(one(opened(here, hired("OPEN"))).employerContactAllowed()).isFalse();
        assertThat(one(opened(here, hired("CLOSED"), consent(null))).employerContactAllowed())
                .isFalse();
        assertThat(one(opened(here, consent(null))).employerContactAllowed()).isFalse();
        assertThat(one(opened(here, hired("OPEN"), consent(DAY.plusDays(59)))).employerContactAllowed())
                .isFalse();
        assertThat(one(opened(here, hired("OPEN"), consent(DAY.plusDays(60)))).employerContactAllowed())
                .isTrue();
    }

    @Test
    void the_list_is_narrowed_by_staff_day_and_employer_contact_and_counted_by_stage() throws InterruptedException {
        UUID early = opened(here, asked(DAY.plusDays(20)), inCharge("yamada"));
        UUID late = opened(here, asked(DAY.plusDays(40)), hired("OPEN"), consent(null));
        UUID none = opened(here);
        UUID elsewhere = opened(there, phase(DAY.plusDays(2), SupportPhase.FOLLOW_UP));
        var scope = OfficeScope.of(Set.of(here, there));
        assertThat(found(scope, new CaseloadFilter(null, null, new StaffId("yamada"), null, null, null)))
                .containsExactly(early);
        assertThat(found(scope, new CaseloadFilter(null, null, null, here, DAY.plusDays(30), null)))
                .containsExactly(early);
        assertThat(found(scope, new CaseloadFilter(null, null, null, null, null, true)))
                .containsExactly(late);
        assertThat(found(scope, new CaseloadFilter(null, null, null, there, null, null)))
                .containsExactly(elsewhere);
        assertThat(found(scope, new CaseloadFilter(null, null, null, new OfficeId("another"), null, null)))
                .isEmpty();
        assertThat(all(OfficeScope.of(here), CaseloadOrder.NEXT_DUE, null, 1))
                .startsWith(early, late)
                .contains(none);
        CaseloadPage page = caseload.page(scope, inPhase(SupportPhase.FOLLOW_UP), CaseloadOrder.NEWEST, null, 10);
        assertThat(page.phases()).isEqualTo(Map.of(SupportPhase.INTAKE, 3, SupportPhase.FOLLOW_UP, 1));
    }

    @Test
    void the_most_urgent_come_first_and_levels_are_counted() throws InterruptedException {
        UUID calm = UUID.randomUUID();
        record(calm, intake(DAY.plusDays(59), here), call(DAY.plusDays(60)));
        UUID unanswered = opened(here, asked(DAY.plusDays(40)), call(DAY.plusDays(60)));
        assertThat(one(unanswered).level()).isEqualTo(Level.URGENT);
        assertThat(one(calm).level()).isNull();
        var scope = OfficeScope.of(here);
        for (int limit : new int[] {1, 2, 10}) {
            assertThat(all(scope, CaseloadOrder.MOST_URGENT, null, limit)).containsExactly(unanswered, calm);
        }
        CaseloadPage page = caseload.page(scope, CaseloadFilter.ALL, CaseloadOrder.MOST_URGENT, null, 10);
        assertThat(page.levels()).isEqualTo(Map.of(Level.URGENT, 1));
        assertThat(page.phases()).isEqualTo(Map.of(SupportPhase.INTAKE, 2));
        var urgent = new CaseloadFilter(null, Level.URGENT, null, null, null, null);
        assertThat(found(scope, urgent)).containsExactly(unanswered);
        assertThat(caseload.page(scope, urgent, CaseloadOrder.NEWEST, null, 10).phases())
                .isEqualTo(Map.of(SupportPhase.INTAKE, 1));
    }

    private List<UUID> found(OfficeScope scope, CaseloadFilter filter) {
        return caseload.page(scope, filter, CaseloadOrder.NEWEST, null, 10).cases().stream()
                .map(CaseNow::caseId)
                .toList();
    }

    @Test
    void an_empty_list_tells_its_position_too() throws InterruptedException {
        long position = record(UUID.randomUUID(), intake(DAY, there));
        CaseloadPage page = caseload.page(OfficeScope.of(here), CaseloadFilter.ALL, CaseloadOrder.NEWEST, null, 10);
        assertThat(page.cases()).isEmpty();
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void what_is_no_cursor_of_this_order_is_refused() {
        for (String text : List.of("", "x", "AAAA", "!!!!", "TkVXRVNU")) {
            assertThatThrownBy(() -> CaseloadCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        var ofAnother = new CaseloadCursor(CaseloadOrder.NEWEST, 0, DAY, UUID.randomUUID());
        assertThatThrownBy(() -> caseload.page(
                        OfficeScope.EVERYWHERE, CaseloadFilter.ALL, CaseloadOrder.LONGEST_SILENT, ofAnother, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
