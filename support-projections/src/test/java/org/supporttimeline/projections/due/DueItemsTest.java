package org.supporttimeline.projections.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.intake;
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
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.Projector;

class DueItemsTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @AutoClose
    final LiveLog live = new LiveLog();

    @AutoClose
    final Projector projector = live.projector(new DueProjection(Policies.standard()), "node-1", 1, 200, live.pool);

    final OfficeId here = new OfficeId("here");
    final OfficeId there = new OfficeId("there");
    final DueItems due = new DueItems(live.pool);

    @BeforeEach
    void start() {
        itIs(DAY.plusDays(1));
        projector.start();
    }

    private void itIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        live.clock = () -> noon;
    }

    private long record(UUID caseId, SupportEvent... events) throws InterruptedException {
        long position = live.record(caseId, events);
        assertThat(projector.await(position, SOON)).isEqualTo(Awaited.REACHED);
        return position;
    }

    private static Fact asked(LocalDate on) {
        return fact("ConsultationReceived", """
                {"on":"%s","from":"CLIENT","channel":"PHONE","side":"LIFE","themes":[]}""".formatted(on));
    }

    private static Fact inCharge(String staff) {
        return fact("StaffAssigned", """
                {"on":"%s","staff":"%s","role":"EMPLOYMENT_WORKER"}""".formatted(DAY, staff));
    }

    private static Fact agreed(LocalDate on, LocalDate due) {
        return fact("InterviewHeld", """
                {"on":"%s","channel":"PHONE","basedOn":[],"themes":[],
                 "actions":[{"no":1,"what":"sealed","who":"CLIENT","due":"%2$s"},
                            {"no":2,"what":"sealed","who":"OFFICE","due":"%2$s"}]}""".formatted(on, due));
    }

    private List<DueItem> all(OfficeScope scope, DueFilter filter, int limit) {
        List<DueItem> items = new ArrayList<>();
        DueCursor after = null;
        do {
            DuePage page = due.page(scope, filter, after, limit);
            items.addAll(page.items());
            after = page.next() == null ? null : DueCursor.parse(page.next().text());
        } while (after != null);
        return items;
    }

    private List<DeadlineState> states() {
        return all(OfficeScope.of(here), DueFilter.ALL, 10).stream()
                .map(DueItem::state)
                .toList();
    }

    @Test
    void an_item_tells_what_it_follows_from_and_who_is_in_charge() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), inCharge("yamada"), asked(DAY));
        assertThat(all(OfficeScope.of(here), DueFilter.ALL, 10))
                .containsExactly(new DueItem(
                        caseId,
                        here,
                        DeadlineKind.ANSWER_OWED,
                        1,
                        DAY,
                        DAY.plusDays(2),
                        DeadlineState.DUE_SOON,
                        Binding.SOFT,
                        List.of(new StaffId("yamada")),
                        List.of(3),
                        Set.of(Setting.CONSULTATION_ANSWER)));
    }

    @Test
    void a_list_can_begin_with_a_day() throws InterruptedException {
        record(UUID.randomUUID(), intake(DAY, here), agreed(DAY, DAY.plusDays(2)), agreed(DAY, DAY.plusDays(5)));
        LocalDate day = DAY.plusDays(5);
        List<DueItem> all = all(OfficeScope.of(here), DueFilter.ALL, 10);
        assertThat(all)
                .anyMatch(item -> item.dueOn().isBefore(day))
                .anyMatch(item -> item.dueOn().equals(day));
        assertThat(due.page(OfficeScope.of(here), DueFilter.ALL, DueCursor.before(day), 10)
                        .items())
                .isEqualTo(
                        all.stream().filter(item -> !item.dueOn().isBefore(day)).toList());
    }

    @Test
    void an_item_turns_overdue_with_the_day_and_goes_when_it_is_retracted() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), asked(DAY));
        itIs(DAY.plusDays(3));
        Await.until(() -> projector.turnDay() >= 0 && states().equals(List.of(DeadlineState.OVERDUE)));
        DuePage page = due.page(OfficeScope.of(here), DueFilter.ALL, null, 10);
        assertThat(page.counts()).isEqualTo(Map.of(DeadlineState.OVERDUE, 1));
        record(caseId, retract(2));
        assertThat(states()).isEmpty();
    }

    @Test
    void only_cases_of_the_readers_offices_are_in_it_and_a_transfer_moves_them() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, there), asked(DAY));
        assertThat(all(OfficeScope.of(here), DueFilter.ALL, 10)).isEmpty();
        assertThat(all(OfficeScope.of(Set.of()), DueFilter.ALL, 10)).isEmpty();
        assertThat(all(OfficeScope.of(here), new DueFilter(null, null, there, Set.of()), 10))
                .isEmpty();
        assertThat(all(OfficeScope.of(Set.of(here, there)), new DueFilter(null, null, there, Set.of()), 10))
                .hasSize(1);
        assertThat(all(OfficeScope.EVERYWHERE, DueFilter.ALL, 10)).hasSize(1);
        long position = record(caseId, transfer(DAY.plusDays(1), here));
        DuePage page = due.page(OfficeScope.of(here), DueFilter.ALL, null, 10);
        assertThat(page.items()).hasSize(1);
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
        assertThat(all(OfficeScope.of(there), DueFilter.ALL, 10)).isEmpty();
    }

    @Test
    void pages_follow_each_other_by_day_and_no_item_is_lost_or_told_twice() throws InterruptedException {
        UUID one = UUID.fromString("00000000-0000-0000-0000-00000000000a");
        UUID other = UUID.fromString("00000000-0000-0000-0000-00000000000b");
        record(one, intake(DAY, here), inCharge("yamada"), agreed(DAY, DAY.plusDays(5)), asked(DAY));
        record(other, intake(DAY, there), inCharge("tanaka"), asked(DAY), asked(DAY.plusDays(1)));
        var both = OfficeScope.of(Set.of(here, there));
        List<DueItem> whole = all(both, DueFilter.ALL, 100);
        assertThat(whole)
                .extracting(item -> item.caseId() + " " + item.dueOn() + " " + item.kind() + " " + item.nth())
                .containsExactly(
                        one + " " + DAY.plusDays(2) + " ANSWER_OWED 1",
                        other + " " + DAY.plusDays(2) + " ANSWER_OWED 1",
                        one + " " + DAY.plusDays(5) + " ACTION_DUE 1",
                        one + " " + DAY.plusDays(5) + " ACTION_DUE 2",
                        other + " " + DAY.plusDays(5) + " ANSWER_OWED 1");
        for (int limit : new int[] {1, 2, 3, 4, 5}) {
            assertThat(all(both, DueFilter.ALL, limit)).isEqualTo(whole);
            assertThat(all(OfficeScope.EVERYWHERE, DueFilter.ALL, limit)).isEqualTo(whole);
        }
        assertThat(all(both, new DueFilter(DAY.plusDays(4), null, null, Set.of()), 1))
                .isEqualTo(whole.subList(0, 2));
        assertThat(all(both, new DueFilter(null, new StaffId("tanaka"), null, Set.of()), 1))
                .isEqualTo(List.of(whole.get(1), whole.get(4)));
        assertThat(all(both, new DueFilter(null, null, null, Set.of(DeadlineKind.ACTION_DUE)), 1))
                .isEqualTo(whole.subList(2, 4));
        assertThat(due.page(both, DueFilter.ALL, null, 1).counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
        assertThat(due.page(both, DueFilter.ALL, DueCursor.after(whole.get(2)), 1)
                        .counts())
                .isEmpty();
    }

    @Test
    void what_is_no_place_in_the_list_is_refused() {
        for (String text : List.of("", "x", "AAAA", "!!!!", "TkVXRVNU")) {
            assertThatThrownBy(() -> DueCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> due.page(OfficeScope.EVERYWHERE, DueFilter.ALL, null, 501))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
