package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.BREACH_FINAL;
import static org.supporttimeline.domain.calendar.Setting.BREACH_FINAL_MALICIOUS;
import static org.supporttimeline.domain.calendar.Setting.BREACH_PRELIMINARY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Incidents.Step;
import org.supporttimeline.domain.event.Report.IncidentKind;
import org.supporttimeline.domain.event.Report.IncidentStep;

/**
 * The two reports of a leak of personal information, counted from the day on which the office learnt of it. Where malice is
 * feared there is more time for the final one.
 */
final class BreachClocks {
    private BreachClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.known(asOf.file().incidents().occurrences()).stream()
                .flatMap(incident -> finalReport(incident.kind())
                        .map(setting -> Stream.of(
                                report(
                                        asOf,
                                        incident,
                                        DeadlineKind.BREACH_PRELIMINARY_DUE,
                                        IncidentStep.PRELIMINARY_REPORT,
                                        BREACH_PRELIMINARY),
                                report(
                                        asOf,
                                        incident,
                                        DeadlineKind.BREACH_FINAL_DUE,
                                        IncidentStep.FINAL_REPORT,
                                        setting)))
                        .orElseGet(Stream::empty));
    }

    /** The time that there is for the final report, or empty for an incident of which none is owed. */
    private static Optional<Setting> finalReport(IncidentKind kind) {
        return switch (kind) {
            case INFORMATION_LEAK -> Optional.of(BREACH_FINAL);
            case INFORMATION_LEAK_MALICIOUS -> Optional.of(BREACH_FINAL_MALICIOUS);
            case INJURY_OR_ILLNESS, TRAFFIC, ABUSE_SUSPECTED, MISSING, PROPERTY, NEAR_MISS, OTHER -> Optional.empty();
        };
    }

    /** A report made late meets it as well: it is owed until it is made. */
    private static Deadline report(AsOf asOf, Step incident, DeadlineKind kind, IncidentStep wanted, Setting setting) {
        LocalDate from = incident.learntOn() == null ? incident.on() : incident.learntOn();
        LocalDate due = from.plusDays(asOf.policy().days(setting));
        return asOf.known(asOf.file().incidents().following(incident.entry())).stream()
                .filter(step -> step.step() == wanted)
                .findFirst()
                .map(step -> asOf.met(
                        kind, Binding.LEGAL, from, due, List.of(incident.entry(), step.entry()), EnumSet.of(setting)))
                .orElseGet(() -> asOf.open(
                        kind,
                        Binding.LEGAL,
                        from,
                        due,
                        asOf.policy().days(setting),
                        List.of(incident.entry()),
                        EnumSet.of(setting)));
    }
}
