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
 * A case file, and how the case stood on a day by it.
 *
 * @param summary null before the case is opened
 * @param deadlines those already met are among them
 */
record Judged(
        CaseFile file,
        LocalDate on,
        @Nullable CaseSummary summary,
        List<Deadline> deadlines,
        List<Indicator> indicators) {

    /** Judges files of one case, for one reader. */
    record Judge(UUID caseId, Policies policies, Function<Confidential, Words> open) {

        Judged judge(CaseFile file, LocalDate on) {
            if (!file.opened()) {
                return new Judged(file, on, null, List.of(), List.of());
            }
            var asOf = new AsOf(file, on, policies);
            var known = new KnownCase(caseId, file, file.lastEntry(), 0, on);
            return new Judged(file, on, Summaries.of(known, List.of(), open), asOf.deadlines(), RiskRules.of(asOf));
        }
    }
}
