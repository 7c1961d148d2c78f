package org.supporttimeline.projections.backtest;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.UnreadableEvent;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.scan.CaseScan;
import org.supporttimeline.projections.scan.Stop;

/** Looks back at a rule over the record, beside the same rule with other settings. */
public final class BackTest {

    private static final double DAYS_A_MONTH = 365.25 / 12;

    private static final String CASES =
            "SELECT o.case_id FROM risk.office o WHERE o.office = ANY (?) ORDER BY o.case_id";

    private final EventLog log;
    private final WireForm wire;
    private final DataSource own;
    private final Policies policies;

    /**
     * Prepares for back-tests.
     *
     * @param own opens a new connection each time as the service; not a pool
     * @param policies the settings in force
     */
    public BackTest(EventLog log, WireForm wire, DataSource own, Policies policies) {
        this.log = log;
        this.wire = wire;
        this.own = own;
        this.policies = policies;
    }

    /**
     * Reads the whole log, on all cores; counts the cases of the scope.
     *
     * @param today the last day to look at
     * @param memory in bytes, what may be held of the log at once
     * @param looked told how many entries each case had that was looked at, from several threads
     * @throws org.supporttimeline.domain.calendar.MalformedPolicies when a value that is tried does not fit its setting
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public BackTestReport overTheLog(
            Trial trial, OfficeScope scope, LocalDate today, long memory, Stop stop, IntConsumer looked)
            throws InterruptedException {
        List<Policies> readings = readings(trial);
        List<CaseWalk> walks = Collections.synchronizedList(new ArrayList<>());
        long head = log.head();
        var scan = new CaseScan(own, wire, memory, Runtime.getRuntime().availableProcessors(), stop);
        try {
            scan.run(head, () -> {
                var walk = new CaseWalk(trial, readings, scope, today);
                walks.add(walk);
                return new Walking(walk, looked);
            });
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
        return report(trial, walks, head, today);
    }

    /**
     * Reads the cases of some offices only, one after the other, as the projection knows whose they are.
     *
     * @param looked told how many entries each case had that was looked at
     * @throws org.supporttimeline.domain.calendar.MalformedPolicies when a value that is tried does not fit its setting
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public BackTestReport ofOffices(Trial trial, OfficeScope scope, LocalDate today, Stop stop, IntConsumer looked) {
        var walk = new CaseWalk(trial, readings(trial), scope, today);
        var walking = new Walking(walk, looked);
        long head = log.head();
        for (UUID caseId : cases(scope)) {
            stop.check();
            try {
                List<RecordedEntry> entries = log.entries(caseId).stream()
                        .filter(entry -> entry.position() <= head)
                        .map(entry -> RecordedEntry.of(entry, wire))
                        .toList();
                if (!entries.isEmpty()) {
                    walking.visit(caseId, entries);
                }
            } catch (UnreadableEvent e) {
                walking.unreadable(caseId, 0, e);
            }
        }
        return report(trial, List.of(walk), head, today);
    }

    private List<Policies> readings(Trial trial) {
        return trial.changes().isEmpty() ? List.of(policies) : List.of(policies, trial.applied(policies));
    }

    private List<UUID> cases(OfficeScope scope) {
        try (var connection = own.getConnection();
                var statement = connection.prepareStatement(CASES)) {
            statement.setArray(1, connection.createArrayOf("text", scope.codes()));
            try (var result = statement.executeQuery()) {
                List<UUID> cases = new ArrayList<>();
                while (result.next()) {
                    cases.add(result.getObject(1, UUID.class));
                }
                return cases;
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private record Walking(CaseWalk walk, IntConsumer looked) implements CaseScan.Visitor {

        @Override
        public void visit(UUID caseId, List<RecordedEntry> entries) {
            try {
                walk.walk(entries);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
                walk.leaveOut(); // a value of a setting that the rule cannot work with, or a case that no fold takes
            }
            looked.accept(entries.size());
        }

        @Override
        public void unreadable(UUID caseId, int entries, RuntimeException failure) {
            walk.leaveOut();
        }

        @Override
        public void end() {}
    }

    private BackTestReport report(Trial trial, List<CaseWalk> walks, long head, LocalDate today) {
        CaseWalk.Sum sum = CaseWalk.sum(walks, trial.horizonDays());
        double caseMonths = sum.days() / DAYS_A_MONTH;
        List<BackTestReport.Threshold> thresholds = trial.rule().settings().stream()
                .sorted()
                .map(setting -> threshold(setting, trial, today))
                .toList();
        return new BackTestReport(
                trial.rule(),
                trial.rule().version(),
                trial.horizonDays(),
                thresholds,
                head,
                today,
                sum.cases(),
                sum.leftOut(),
                (double) Math.round(caseMonths * 10) / 10,
                sum.endings(),
                sum.tallies().getFirst().figures(caseMonths),
                trial.changes().isEmpty() ? null : sum.tallies().getLast().figures(caseMonths));
    }

    private BackTestReport.Threshold threshold(Setting setting, Trial trial, LocalDate today) {
        String inForce = String.join(", ", policies.on(today).rule(setting).words());
        return new BackTestReport.Threshold(
                setting.key(), setting.unit(), inForce, trial.changes().get(setting));
    }
}
