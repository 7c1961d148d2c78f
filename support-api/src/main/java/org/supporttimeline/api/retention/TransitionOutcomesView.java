package org.supporttimeline.api.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.statistics.TransitionOutcomes;

/**
 * Who found a job from the transition service and kept it for six months, against the places.
 *
 * @param rate over all years; absent where nobody told the places of one
 * @param worth the fee of the year after, for up to 20 places; absent where it is not known
 */
record TransitionOutcomesView(
        OfficeId office,
        int fiscalYear,
        @Nullable Instant knownAt,
        LocalDate judgedOn,
        @Nullable ShareView rate,
        @Nullable WorthView worth,
        List<YearView> years,
        List<SettingInForce> readings) {

    /** A fiscal year; the places are those on its last day, absent where nobody told them. */
    record YearView(int fiscalYear, @Nullable Integer places, long reached, List<ReachedView> persons) {

        private static YearView of(TransitionOutcomes.Year year, Set<UUID> inSight) {
            return new YearView(
                    year.fiscalYear(),
                    year.places(),
                    year.persons().stream()
                            .filter(TransitionOutcomes.Reached::counts)
                            .count(),
                    year.persons().stream()
                            .map(one -> ReachedView.of(one, inSight))
                            .toList());
        }
    }

    /** Somebody whose sixth month of employment fell into the year, and whether the employment lasted. */
    record ReachedView(
            PersonId person,
            List<UUID> cases,
            LocalDate hiredOn,
            LocalDate sixMonthsOn,
            boolean counts,
            StatusView status) {

        private static ReachedView of(TransitionOutcomes.Reached one, Set<UUID> inSight) {
            return new ReachedView(
                    one.person(),
                    one.cases().stream().filter(inSight::contains).toList(),
                    one.hiredOn(),
                    one.sixMonthsOn(),
                    one.counts(),
                    StatusView.of(one.status(), inSight));
        }
    }

    static TransitionOutcomesView of(Asked asked, TransitionOutcomes outcomes) {
        return new TransitionOutcomesView(
                asked.question().office(),
                asked.question().fiscalYear(),
                asked.knownAt(),
                outcomes.judgedOn(),
                Optional.ofNullable(outcomes.share()).map(ShareView::of).orElse(null),
                WorthView.of(outcomes.worth()),
                outcomes.years().stream()
                        .map(year -> YearView.of(year, asked.inSight()))
                        .toList(),
                outcomes.readings().stream().map(SettingInForce::of).toList());
    }
}
