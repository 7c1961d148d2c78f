package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.List;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.FormCode;

/** The periods for which an agreed form was due and did not come, as rule R4 counts them; leave and holidays explain silence. */
public final class MissedForms {

    private MissedForms() {}

    /** Days for which no form came, first and last included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * Those of the arrangement that holds on a day, within the months that the case file keeps forms for, in their order.
     *
     * @param policies the dated settings; those in force on the day decide
     */
    public static List<Period> of(CaseFile file, FormCode form, LocalDate day, Policies policies) {
        var sight = new Sight(new AsOf(file, day, policies));
        LocalDate kept = file.newestDay() == null ? day : file.newestDay().minusMonths(CaseFile.WINDOW_MONTHS);
        return ExpectedForms.of(sight, form, Integer.MAX_VALUE).stream()
                .filter(period -> period.missed() && !period.from().isBefore(kept))
                .filter(period -> !file.checkIns().overlaps(form, period.from(), period.to()))
                .map(period -> new Period(period.from(), period.to()))
                .toList();
    }
}
