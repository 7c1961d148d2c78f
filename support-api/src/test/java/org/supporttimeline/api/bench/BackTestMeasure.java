package org.supporttimeline.api.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.supporttimeline.api.wiring.ServiceProjections;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.backtest.BackTest;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Trial;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.scan.CaseScan;
import org.supporttimeline.projections.scan.Stop;

/** A back-test of a rule over the whole log, beside what a rebuild does without its writing: reading, folding, making all rows. */
final class BackTestMeasure implements Figures {

    private static final RiskRule RULE = RiskRule.R1;
    private static final Setting TRIED = Setting.RHYTHM_FORMS;
    private static final String VALUE = "2";
    private static final int HORIZON = 60;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final long events;
    private final double backTest;
    private final double making;
    private final long rows;
    private final long cases;

    private BackTestMeasure(long events, double backTest, double making, long rows, long cases) {
        this.events = events;
        this.backTest = backTest;
        this.making = making;
        this.rows = rows;
        this.cases = cases;
    }

    /** On a town whose projections have been rebuilt. */
    static BackTestMeasure measure(Town town) throws Exception {
        LocalDate today = LocalDate.now(JAPAN);
        long memory = Runtime.getRuntime().maxMemory() / 4; // as the commands take
        var log = new EventLog(town.source());
        long head = log.head();

        long began = System.nanoTime();
        var rows = new LongAdder();
        new CaseScan(
                        town.source(),
                        WireForm.present(),
                        memory,
                        Runtime.getRuntime().availableProcessors(),
                        new Stop())
                .run(head, () -> new Making(ServiceProjections.standard(), today, rows));
        double making = (System.nanoTime() - began) / 1e9;
        Check.that(rows.sum() == written(town), "other rows were made than a rebuild writes");

        var trial = Trial.of(RULE, Map.of(TRIED.key(), VALUE), HORIZON);
        var looked = new LongAdder();
        began = System.nanoTime();
        BackTestReport report = new BackTest(log, WireForm.present(), town.source(), Policies.standard())
                .overTheLog(trial, OfficeScope.EVERYWHERE, today, memory, new Stop(), looked::add);
        double backTest = (System.nanoTime() - began) / 1e9;
        Check.that(report.position() == head && looked.sum() == head, "the back-test has not seen every event");
        Check.that(report.leftOut() == 0, "the back-test left cases out");
        Check.that(
                report.cases() == town.queries().number("SELECT count(*) FROM caseload.case_now"),
                "the back-test has seen other cases than there are");
        return new BackTestMeasure(head, backTest, making, rows.sum(), report.cases());
    }

    /** Rows in all tables that a rebuild writes. */
    private static long written(Town town) throws Exception {
        long written = 0;
        for (Projection projection : ServiceProjections.standard()) {
            for (var table : projection.tables()) {
                written += town.queries().number("SELECT count(*) FROM " + projection.name() + "." + table.name());
            }
        }
        return written;
    }

    private record Making(List<Projection> projections, LocalDate today, LongAdder rows) implements CaseScan.Visitor {

        @Override
        public void visit(UUID caseId, List<RecordedEntry> entries) {
            CaseFile file =
                    CaseFile.of(entries.stream().map(RecordedEntry::entry).toList());
            RecordedEntry last = entries.getLast();
            var known = new KnownCase(caseId, file, last.entry().no(), last.position(), today);
            for (Projection projection : projections) {
                for (RecordedEntry entry : entries) {
                    rows.add(projection.entered(entry).size());
                }
                rows.add(projection.state(known).size());
            }
        }

        @Override
        public void unreadable(UUID caseId, int entries, RuntimeException failure) {
            throw failure;
        }

        @Override
        public void end() {}
    }

    @Override
    public void tell(Text text) {
        text.title("A back-test over the whole log");
        double share = making / backTest;
        text.line(
                "Rule %s as it is in force and with `%s=%s`, over %,d events of %,d cases: %,.0f events a second. A rebuild without its"
                        + " writing (reading, folding, making all rows) does %,.0f; so the back-test reaches %.0f %% of it (aim ≥ 70 %%: %s).",
                RULE,
                TRIED.key(),
                VALUE,
                events,
                cases,
                events / backTest,
                events / making,
                100 * share,
                Text.met(share >= 0.7));
        text.paragraph(
                "Checked: the back-test saw every event and every case and left none out; the %,d rows that were made are as many as"
                        + " stand in the tables.",
                rows);
    }
}
