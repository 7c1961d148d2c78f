package org.supporttimeline.domain.finding;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Attention;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Report;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.finding.History.Amended;
import org.supporttimeline.domain.risk.Words;

/** Amendments of what a shared report rests on. */
final class Changes {
    private Changes() {}

    static Stream<Finding> afterReport(Look look) {
        return look.amendments().stream()
                .filter(amended -> reportedOn(amended.before()))
                .flatMap(amended -> shared(look, amended)
                        .limit(1)
                        .map(report -> look.stands(
                                FindingRule.AMENDED_AFTER_REPORT,
                                List.of(amended.fact(), amended.by(), report.no()),
                                amended.before().on(),
                                amended.recordedOn(),
                                new Words(
                                        "記録%dは、その月の支援レポートの共有（%s）の後、%sに訂正または取り消されました。"
                                                .formatted(
                                                        amended.fact(),
                                                        Words.ja(report.on()),
                                                        Words.ja(amended.recordedOn())),
                                        "Entry %d was amended on %s, after the report of its month had been shared on %s."
                                                .formatted(amended.fact(), amended.recordedOn(), report.on())))));
    }

    /** The report itself and what staff did about indicators are no support that it tells of. */
    private static boolean reportedOn(Fact fact) {
        return !(fact instanceof Report) && !(fact instanceof Attention);
    }

    private static Stream<Told<ReportShared>> shared(Look look, Amended amended) {
        YearMonth month = YearMonth.from(amended.before().on());
        Instant at = amended.at();
        return look.told(ReportShared.class)
                .filter(told ->
                        told.fact().month().equals(month) && told.fact().with().contains(Role.CLIENT))
                .filter(told -> told.said().getFirst().since().isBefore(at));
    }
}
