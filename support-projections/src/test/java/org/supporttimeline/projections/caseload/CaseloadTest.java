package org.supporttimeline.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.failedCall;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.Projector;

class CaseloadTest {

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    @AutoClose
    static final Projector PROJECTOR = LIVE.running(new CaseloadProjection());

    /** Offices of this test alone, since all share one database. */
    final OfficeId here = new OfficeId("office-" + UUID.randomUUID().toString().substring(0, 8));

    final OfficeId there = new OfficeId("office-" + UUID.randomUUID().toString().substring(0, 8));
    final Caseload caseload = new Caseload(LIVE.pool);

    private long record(UUID caseId, SupportEvent... events) throws InterruptedException {
        long position = LIVE.record(caseId, events);
        assertThat(PROJECTOR.await(position, Duration.ofSeconds(20))).isEqualTo(Awaited.REACHED);
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
            CaseloadPage page = caseload.page(scope, order, phase, next, limit);
            page.cases().forEach(one -> found.add(one.caseId()));
            next = page.next() == null ? null : CaseloadCursor.parse(page.next().text());
        } while (next != null);
        return found;
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
                        DAY.plusDays(9),
                        5,
                        position));
    }

    @Test
    void an_amendment_shows_in_the_case_at_once() throws InterruptedException {
        UUID caseId = opened(here, call(DAY.plusDays(9)), phase(DAY.plusDays(30), SupportPhase.TRANSITION));
        record(caseId, correct(2, call(DAY.plusDays(11))), call(DAY.plusDays(1)));
        assertThat(one(caseId).lastContactOn()).isEqualTo(DAY.plusDays(11));
        record(caseId, retract(2), retract(3));
        assertThat(one(caseId).lastContactOn()).isEqualTo(DAY.plusDays(1));
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

    @Test
    void an_empty_list_tells_its_position_too() throws InterruptedException {
        long position = record(UUID.randomUUID(), intake(DAY, there));
        CaseloadPage page = caseload.page(OfficeScope.of(here), CaseloadOrder.NEWEST, null, null, 10);
        assertThat(page.cases()).isEmpty();
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void what_is_no_cursor_of_this_order_is_refused() {
        for (String text : List.of("", "x", "AAAA", "!!!!", "TkVXRVNU")) {
            assertThatThrownBy(() -> CaseloadCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        var ofAnother = new CaseloadCursor(CaseloadOrder.NEWEST, DAY, UUID.randomUUID());
        assertThatThrownBy(
                        () -> caseload.page(OfficeScope.EVERYWHERE, CaseloadOrder.LONGEST_SILENT, null, ofAnother, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
