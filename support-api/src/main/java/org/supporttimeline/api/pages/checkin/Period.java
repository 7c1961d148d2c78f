package org.supporttimeline.api.pages.checkin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supporttimeline.domain.casefile.CheckIns;
import org.supporttimeline.domain.casefile.CheckIns.Arrangement;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;

/** The days that one filled form is about, both included. */
record Period(LocalDate from, LocalDate to) {

    public boolean oneDay() {
        return from.equals(to);
    }

    /** Whether a form may be about it that is filled on a day: begun, and no earlier than the period before the present one. */
    boolean isOf(LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return !from.isAfter(day) && from.isAfter(day.minusDays(2 * days));
    }

    /** As a form sends it back. */
    public String text() {
        return from + "/" + to;
    }

    /** What a form sent back; empty when it is none of the form's. */
    static Optional<Period> of(String text, Form form) {
        try {
            String[] days = text.split("/", 2);
            var period = new Period(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
            return period.to().equals(period.from().plusDays(form.periodDays() - 1L))
                    ? Optional.of(period)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * For which days the form can be filled on a day: the period that the day lies in and the one before, as far as they are not
     * filled; the one whose last day is nearest comes first. A person's own weeks (from a Monday, from a pay day) stay as they are:
     * they are counted from the last filled one, else from the day from which the form was arranged.
     */
    static List<Period> open(CheckIns checkIns, Form form, LocalDate today) {
        long days = form.periodDays();
        Optional<LocalDate> last = last(checkIns, form.code(), today);
        Optional<LocalDate> arranged = checkIns.arrangedOn(form.code(), today).map(Arrangement::from);
        LocalDate anchor = last.or(() -> arranged).orElse(today.minusDays(days - 1));
        LocalDate begin = anchor.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(anchor, today), days) * days);
        LocalDate earliest = arranged.or(() -> last).orElse(begin);
        var open = new ArrayList<Period>();
        for (LocalDate from : List.of(begin, begin.minusDays(days))) {
            var period = new Period(from, from.plusDays(days - 1));
            if (!from.isBefore(earliest) && !checkIns.overlaps(form.code(), from, period.to())) {
                open.add(period);
            }
        }
        open.sort(Comparator.comparingLong(period -> Math.abs(ChronoUnit.DAYS.between(period.to(), today))));
        return open;
    }

    private static Optional<LocalDate> last(CheckIns checkIns, FormCode form, LocalDate today) {
        Map<FormCode, List<Submitted>> filled = checkIns.filledBy(today);
        return Optional.ofNullable(filled.get(form))
                .filter(all -> !all.isEmpty())
                .map(all -> all.getLast().from());
    }
}
