package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.statistics.Told.HERE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.OfficeId;

/** A question for the fiscal year 2025, which ends on 31 March 2026, asked on 1 June 2026 unless said otherwise. */
record Asked(OfficeId office, LocalDate today, List<CaseHistory> cases, OfficeFigures figures, Policies policies) {

    static Asked of(Told... cases) {
        return new Asked(
                HERE,
                LocalDate.of(2026, 6, 1),
                Arrays.stream(cases).map(Told::history).toList(),
                OfficeFigures.UNKNOWN,
                Policies.standard());
    }

    Asked on(String day) {
        return new Asked(office, LocalDate.parse(day), cases, figures, policies);
    }

    Asked of(OfficeId other) {
        return new Asked(other, today, cases, figures, policies);
    }

    Asked where(Setting setting, String value) {
        String rows = policies.history(setting).stream()
                .map(row -> "    - { validFrom: %s, value: %s, source: test, confidence: D }%n"
                        .formatted(row.validFrom(), value))
                .collect(Collectors.joining());
        return new Asked(
                office,
                today,
                cases,
                figures,
                policies.overriddenBy("test.yaml", "settings:%n  %s:%n%s".formatted(setting.key(), rows)));
    }

    Asked told(@Nullable Integer places, @Nullable Integer staff, @Nullable String retentionSince) {
        LocalDate since = retentionSince == null ? null : LocalDate.parse(retentionSince);
        return new Asked(
                office,
                today,
                cases,
                new OfficeFigures(List.of(
                        new OfficeFigures.Figures(LocalDate.of(2020, 4, 1), places, staff, since, Set.of(), Set.of()))),
                policies);
    }

    YearQuestion question() {
        return new YearQuestion(office, 2025, today, cases, figures, policies);
    }

    RetentionRate rate() {
        return RetentionRate.of(question());
    }

    /** "2/3". */
    String share() {
        Share share = rate().share();
        return share.part() + "/" + share.all();
    }

    /** Of the only person. */
    RatedPerson only() {
        return rate().persons().getFirst();
    }

    /** "LEFT JOB_ENDED case 1 entry 6 2026-03-20", or "UNCONFIRMED since 2025-09-30". */
    String status() {
        Status status = only().status();
        Evidence evidence = status.evidence();
        return evidence == null
                ? status.state() + " since " + status.noWordSince()
                : status.state() + " " + evidence.kind() + " case "
                        + evidence.caseId().getMostSignificantBits() + " entry " + evidence.entry() + " "
                        + evidence.day();
    }
}
