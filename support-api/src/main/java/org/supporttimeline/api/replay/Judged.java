package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.cases.CaseSummary;
import org.supporttimeline.api.cases.Summaries;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.projections.projector.KnownCase;

/**
 * A case file, and what is due and noticed by it on a day.
 *
 * @param known the file and the day
 * @param deadlines those already met are among them
 * @param nextDay the first later day on which that may be otherwise if nothing new is recorded; null when it never will
 */
record Judged(
        KnownCase known,
        List<Deadline> deadlines,
        List<Indicator> indicators,
        @Nullable LocalDate nextDay) {

    static Judged of(UUID caseId, CaseFile file, LocalDate on, Policies policies) {
        var known = new KnownCase(caseId, file, file.lastEntry(), 0, on);
        if (!file.opened()) {
            return new Judged(known, List.of(), List.of(), null);
        }
        var asOf = new AsOf(file, on, policies);
        List<Deadline> deadlines = asOf.deadlines();
        List<Indicator> indicators = RiskRules.of(asOf);
        return new Judged(known, deadlines, indicators, asOf.nextDay().orElse(null));
    }

    /** The same file on a later day, judged anew only if something may be otherwise by then. */
    Judged on(LocalDate day, Policies policies) {
        if (day.equals(known.today())) {
            return this;
        }
        return nextDay != null && !day.isBefore(nextDay)
                ? of(known.caseId(), known.file(), day, policies)
                : new Judged(
                        new KnownCase(known.caseId(), known.file(), known.lastEntry(), 0, day),
                        deadlines,
                        indicators,
                        nextDay);
    }

    /** How the case stands; null before it is opened. */
    @Nullable
    CaseSummary summary(Function<Confidential, Words> open) {
        return known.file().opened() ? Summaries.of(known, List.of(), open) : null;
    }
}
