package org.supporttimeline.projections.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.supporttimeline.projections.backtest.History.concern;
import static org.supporttimeline.projections.backtest.History.ended;
import static org.supporttimeline.projections.backtest.History.lowWeek;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.backtest.BackTestReport.Threshold;
import org.supporttimeline.projections.backtest.Figures.Lead;
import org.supporttimeline.projections.log.BulkLoad;
import org.supporttimeline.projections.log.BulkRow;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.scan.Stop;
import org.supporttimeline.projections.schema.TestDatabase;

class BackTestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final OfficeId HERE = new OfficeId("here");
    private static final OfficeId THERE = new OfficeId("there");

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final AtomicInteger looked = new AtomicInteger();
    private final BackTest backTest =
            new BackTest(new EventLog(DATABASE.service()), WireForm.present(), DATABASE.service(), Policies.standard());

    @BeforeAll
    static void load() throws SQLException {
        List<History> cases = List.of(
                new History(1, HERE).with(concern("2026-01-10"), ended("2026-02-01")),
                new History(2, HERE).with(concern("2026-03-01")),
                new History(3, THERE).with(concern("2026-03-01"), ended("2026-03-31")),
                new History(4, THERE).with(lowWeek("2026-02-01"), lowWeek("2026-02-08"), ended("2026-03-10")));
        try (BulkLoad load = BulkLoad.begin(DATABASE.owner())) {
            cases.stream()
                    .flatMap(one -> one.rows().stream())
                    .sorted(Comparator.comparingLong(BulkRow::recordedAt))
                    .forEach(load::write);
            load.finish();
        }
        try (var connection = DATABASE.service().getConnection();
                var statement = connection.prepareStatement("INSERT INTO risk.office VALUES (?, ?)")) {
            for (History one : cases) {
                statement.setObject(1, one.id);
                statement.setString(2, one.id.getLeastSignificantBits() < 3 ? "here" : "there");
                statement.executeUpdate();
            }
        }
    }

    private BackTestReport overTheLog(RiskRule rule, Map<String, String> changes, OfficeScope scope)
            throws InterruptedException {
        return backTest.overTheLog(Trial.of(rule, changes, 60), scope, TODAY, 1_000_000, new Stop(), looked::addAndGet);
    }

    @Test
    void all_history_is_looked_at_and_counted() throws InterruptedException {
        BackTestReport report = overTheLog(RiskRule.R10, Map.of(), OfficeScope.EVERYWHERE);
        assertThat(report.cases()).isEqualTo(4);
        assertThat(report.leftOut()).isZero();
        assertThat(report.endings()).isEqualTo(3);
        assertThat(report.caseMonths()).isEqualTo(23.3); // four times 177 days
        assertThat(report.inForce()).isEqualTo(new Figures(3, 0.129, 2, new Lead(22, 22, 30), 1, 2, 1, 0));
        assertThat(report.tried()).isNull();
        assertThat(report.position()).isEqualTo(looked.get());
    }

    @Test
    void what_is_tried_stands_beside_what_is_in_force() throws InterruptedException {
        BackTestReport report = overTheLog(RiskRule.R1, Map.of("rhythm-forms", "3"), OfficeScope.EVERYWHERE);
        assertThat(report.inForce().preceded()).isEqualTo(1);
        assertThat(report.inForce().lead()).isEqualTo(new Lead(30, 30, 30));
        Figures tried = Objects.requireNonNull(report.tried());
        assertThat(tried.firings()).isZero();
        assertThat(tried.notPreceded()).isEqualTo(3);
        assertThat(report.thresholds())
                .filteredOn(threshold -> threshold.setting().equals("rhythm-forms"))
                .extracting(Threshold::inForce, Threshold::tried)
                .containsExactly(tuple("2", "3"));
    }

    @Test
    void an_offices_cases_give_the_same_figures_in_either_way_of_reading() throws InterruptedException {
        for (OfficeId office : List.of(HERE, THERE)) {
            OfficeScope scope = OfficeScope.of(office);
            BackTestReport whole = overTheLog(RiskRule.R10, Map.of(), scope);
            BackTestReport some =
                    backTest.ofOffices(Trial.of(RiskRule.R10, Map.of(), 60), scope, TODAY, new Stop(), entries -> {});
            assertThat(some).isEqualTo(whole);
            assertThat(some.cases()).isEqualTo(2);
        }
    }

    @Test
    void it_can_be_stopped() {
        for (boolean whole : new boolean[] {true, false}) {
            var stop = new Stop();
            stop.ask();
            assertThatThrownBy(() -> {
                        Trial trial = Trial.of(RiskRule.R10, Map.of(), 60);
                        Object _ = whole
                                ? backTest.overTheLog(
                                        trial, OfficeScope.EVERYWHERE, TODAY, 1_000_000, stop, entries -> {})
                                : backTest.ofOffices(trial, OfficeScope.of(HERE), TODAY, stop, entries -> {});
                    })
                    .isInstanceOf(CancellationException.class);
        }
    }
}
