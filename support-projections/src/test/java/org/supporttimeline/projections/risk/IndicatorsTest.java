package org.supporttimeline.projections.risk;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Indicator.Standing;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.Projector;

class IndicatorsTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @AutoClose
    final LiveLog live = new LiveLog();

    @AutoClose
    final Projector projector = live.projector(new RiskProjection(Policies.standard()), "node-1", 1, 200, live.pool);

    final OfficeId here = new OfficeId("here");
    final OfficeId there = new OfficeId("there");
    final Indicators indicators = new Indicators(live.pool);

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

    private static Fact employerTold(LocalDate on, String concern) {
        return fact("EmployerContacted", """
                {"on":"%s","channel":"PHONE","counterpart":"SUPERIOR","begunBy":"EMPLOYER","concern":"%s","themes":[]}
                """.formatted(on, concern));
    }

    private static Fact asked(LocalDate on) {
        return fact("ConsultationReceived", """
                {"on":"%s","from":"CLIENT","channel":"PHONE","side":"LIFE","themes":[]}""".formatted(on));
    }

    private static Fact inCharge(String staff) {
        return fact("StaffAssigned", """
                {"on":"%s","staff":"%s","role":"EMPLOYMENT_WORKER"}""".formatted(DAY, staff));
    }

    private static Fact closed(LocalDate on, String rule, int evidence) {
        return fact("IndicatorClosed", """
                {"on":"%s","rule":"%s","evidence":[%d],"outcome":"EXPLAINED"}""".formatted(on, rule, evidence));
    }

    private List<Indicator> ofCase(UUID caseId) {
        LocalDate today = LocalDate.ofInstant(live.clock.instant(), ZoneId.of("Asia/Tokyo"));
        return Indicators.of(
                new PastCases(live.log)
                        .find(caseId, live.log.entries().head(), today)
                        .orElseThrow()
                        .known(),
                Policies.standard());
    }

    private List<CaseIndicator> all(OfficeScope scope, IndicatorFilter filter, int limit) {
        List<CaseIndicator> found = new ArrayList<>();
        IndicatorCursor after = null;
        do {
            IndicatorPage page = indicators.page(scope, filter, after, limit);
            found.addAll(page.indicators());
            after = page.next() == null
                    ? null
                    : IndicatorCursor.parse(page.next().text());
        } while (after != null);
        return found;
    }

    private List<Level> levels() {
        return all(OfficeScope.of(here), IndicatorFilter.ATTENTION, 10).stream()
                .map(one -> one.indicator().level())
                .toList();
    }

    @Test
    void an_indicator_tells_its_evidence_and_why_and_who_is_in_charge() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        long position = record(caseId, intake(DAY, here), inCharge("yamada"), employerTold(DAY, "CONTRACT_AT_RISK"));
        IndicatorPage page = indicators.page(OfficeScope.of(here), IndicatorFilter.ATTENTION, null, 10);
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
        assertThat(page.counts()).isEqualTo(Map.of(Level.URGENT, 1));
        CaseIndicator one = page.indicators().getFirst();
        assertThat(one.caseId()).isEqualTo(caseId);
        assertThat(one.office()).isEqualTo(here);
        assertThat(one.staff()).containsExactly(new StaffId("yamada"));
        assertThat(one.indicator().rule()).isEqualTo(RiskRule.R10);
        assertThat(one.indicator().since()).isEqualTo(DAY);
        assertThat(one.indicator().evidence()).containsExactly(3);
        assertThat(one.indicator().standing()).isEqualTo(Standing.OPEN);
        assertThat(one.indicator().reason().ja()).contains("企業");
        assertThat(ofCase(caseId)).contains(one.indicator());
    }

    @Test
    void a_rule_begins_to_hold_when_its_day_comes_and_ceases_when_the_entry_is_retracted() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), asked(DAY));
        assertThat(levels()).isEmpty();
        itIs(DAY.plusDays(5));
        Await.until(() -> projector.turnDay() >= 0 && levels().equals(List.of(Level.CHECK)));
        itIs(DAY.plusDays(20));
        Await.until(() -> projector.turnDay() >= 0 && levels().equals(List.of(Level.URGENT)));
        record(caseId, retract(2));
        assertThat(levels()).isEmpty();
    }

    @Test
    void until_a_day_has_turned_a_page_is_of_the_last_day_that_all_of_it_is_judged_for() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), asked(DAY));
        itIs(DAY.plusDays(20));
        Await.until(() -> projector.turnDay() >= 0 && levels().equals(List.of(Level.URGENT)));
        assertThat(pageOn(DAY.plusDays(20))).isEqualTo(DAY.plusDays(20));
        LocalDate next = Objects.requireNonNull(page().nextDay());
        assertThat(pageOn(next)).isEqualTo(next.minusDays(1));
        assertThat(pageOn(next.plusDays(3))).isEqualTo(next.minusDays(1));
        itIs(next);
        Await.until(() -> projector.turnDay() >= 0 && pageOn(next).equals(next));
    }

    private IndicatorPage page() {
        return indicators.page(OfficeScope.of(here), IndicatorFilter.ATTENTION, null, 10);
    }

    private LocalDate pageOn(LocalDate today) {
        return page().on(today);
    }

    @Test
    void what_staff_have_closed_is_told_of_the_case_and_listed_only_when_asked_for() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), employerTold(DAY, "SERIOUS"), closed(DAY, "R10", 2));
        assertThat(levels()).isEmpty();
        var closed = new IndicatorFilter(null, null, Set.of(), Set.of(), true);
        assertThat(all(OfficeScope.of(here), closed, 10))
                .extracting(one -> one.indicator().standing())
                .containsExactly(Standing.CLOSED);
        assertThat(ofCase(caseId))
                .filteredOn(one -> one.rule() == RiskRule.R10)
                .extracting(Indicator::response)
                .containsExactly(3);
    }

    @Test
    void what_has_no_level_is_listed_only_by_its_rule() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, here), fact("SuccessNoted", """
                {"on":"%s","what":"sealed"}""".formatted(DAY)));
        assertThat(levels()).isEmpty();
        var goodNews = new IndicatorFilter(null, null, Set.of(), Set.of(RiskRule.R16), false);
        assertThat(all(OfficeScope.of(here), goodNews, 10)).hasSize(1);
        assertThat(indicators.page(OfficeScope.of(here), goodNews, null, 10).counts())
                .isEmpty();
        assertThat(ofCase(caseId)).extracting(Indicator::rule).containsExactly(RiskRule.R16);
    }

    @Test
    void only_cases_of_the_readers_offices_are_seen_and_a_transfer_moves_them() throws InterruptedException {
        UUID caseId = UUID.randomUUID();
        record(caseId, intake(DAY, there), employerTold(DAY, "SERIOUS"));
        assertThat(levels()).isEmpty();
        var elsewhere = new IndicatorFilter(null, there, Set.of(), Set.of(), false);
        assertThat(all(OfficeScope.of(here), elsewhere, 10)).isEmpty();
        assertThat(all(OfficeScope.of(Set.of(here, there)), elsewhere, 10)).hasSize(1);
        record(caseId, transfer(DAY.plusDays(1), here));
        assertThat(levels()).containsExactly(Level.CHECK);
        assertThat(all(OfficeScope.of(there), IndicatorFilter.ATTENTION, 10)).isEmpty();
    }

    @Test
    void pages_follow_each_other_by_level_and_day_and_nothing_is_lost_or_told_twice() throws InterruptedException {
        List<UUID> cases = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            UUID caseId = new UUID(0, i);
            cases.add(caseId);
            record(
                    caseId,
                    intake(DAY.minusDays(30), i % 2 == 0 ? here : there),
                    inCharge("staff-" + i),
                    employerTold(DAY.minusDays(i), i == 3 ? "CONTRACT_AT_RISK" : "SERIOUS"));
        }
        var both = OfficeScope.of(Set.of(here, there));
        List<CaseIndicator> whole = all(both, IndicatorFilter.ATTENTION, 100);
        assertThat(whole)
                .extracting(CaseIndicator::caseId)
                .containsExactly(cases.get(2), cases.get(3), cases.get(1), cases.get(0));
        for (int limit : new int[] {1, 2, 3, 4}) {
            assertThat(all(both, IndicatorFilter.ATTENTION, limit)).isEqualTo(whole);
            assertThat(all(OfficeScope.EVERYWHERE, IndicatorFilter.ATTENTION, limit))
                    .isEqualTo(whole);
        }
        assertThat(indicators.page(both, IndicatorFilter.ATTENTION, null, 1).counts())
                .isEqualTo(Map.of(Level.URGENT, 1, Level.CHECK, 3));
        var ofLevel = new IndicatorFilter(null, null, Set.of(Level.CHECK), Set.of(), false);
        assertThat(all(both, ofLevel, 2)).isEqualTo(whole.subList(1, 4));
        var ofStaff = new IndicatorFilter(new StaffId("staff-2"), null, Set.of(), Set.of(RiskRule.R10), false);
        assertThat(all(both, ofStaff, 2)).isEqualTo(whole.subList(2, 3));
    }

    @Test
    void what_is_no_place_in_the_list_is_refused() {
        for (String text : List.of("", "x", "AAAA", "!!!!", "TkVXRVNU")) {
            assertThatThrownBy(() -> IndicatorCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> indicators.page(OfficeScope.EVERYWHERE, IndicatorFilter.ATTENTION, null, 501))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
