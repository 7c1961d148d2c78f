package org.supporttimeline.api.pages.picture;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.projections.month.FilledForm;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthActivities.Span;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.projector.KnownCase;

/** The picture of a case's whole way, and its table. It has no words: every reader of the case is shown the same. */
@Component
public final class WayView {

    private final MonthActivities months;
    private final CaughtUp caughtUp;

    WayView(MonthActivities months, CaughtUp caughtUp) {
        this.months = months;
        this.caughtUp = caughtUp;
    }

    /**
     * What a page shows.
     *
     * @param svg the picture, as markup
     * @param weeks how many weeks a step of its scale lasts
     * @param months its table
     * @param terms in the reader's language
     */
    public record Shown(String svg, int weeks, List<WayMonth> months, Terms terms) {

        public Shown {
            months = List.copyOf(months);
        }

        /** The stage of a month; empty before the first. */
        public String stage(WayMonth month) {
            return terms.of(month.phase());
        }

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "the way in " + months.size() + " months";
        }
    }

    /** The way of a case as it is known. */
    public Shown of(Account account, KnownCase known, Terms terms) {
        caughtUp.require(MonthProjection.NAME, account.scope(), known.caseId(), known.position());
        YearMonth last = YearMonth.from(known.today());
        List<FilledForm> forms = months.forms(
                        account.scope(), known.caseId(), new Span(last.minusMonths(MonthActivities.MOST - 1L), last))
                .orElseThrow(() -> Problems.notFound().found());
        Way way = Way.of(known.file(), forms, known.today());
        return new Shown(WayPicture.of(way, terms), WayPicture.weeksOfStep(way), WayMonth.of(way), terms);
    }
}
