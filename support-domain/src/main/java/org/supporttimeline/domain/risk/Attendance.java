package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.ContactNote;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;

/**
 * What one report tells of attendance.
 *
 * @param times absences, late arrivals and early leavings that it is sure of
 */
record Attendance(LocalDate from, LocalDate to, int times, LocalDate on, int entry) {

    private static final FormCode WEEKLY = new FormCode("weekly-progress");
    private static final FormCode DAILY = new FormCode("daily-report");
    private static final ItemCode ITEM = new ItemCode("ATTENDANCE");

    /** Daily reports, weekly forms, and what the employer told: each for itself. */
    static List<List<Attendance>> sources(Sight sight) {
        return List.of(
                forms(sight, DAILY),
                forms(sight, WEEKLY),
                sight.asOf().known(sight.file().contacts().notes()).stream()
                        .flatMap(note -> told(note).stream())
                        .filter(one -> !sight.onLeave(one.from(), one.to()))
                        .reduce(List.<Attendance>of(), Attendance::withoutOverlap, (one, other) -> one));
    }

    private static List<Attendance> forms(Sight sight, FormCode code) {
        return sight.filled(code).stream()
                .filter(form -> form.answers().containsKey(ITEM))
                .filter(form -> !sight.onLeave(form.from(), form.to()))
                .map(form -> new Attendance(form.from(), form.to(), times(code, form), form.on(), form.entry()))
                .toList();
    }

    /** Of the daily report 3 is late, 4 left early, 5 both, 6 absent; of the weekly form 2 is absent. */
    private static int times(FormCode code, Submitted form) {
        int answer = form.answers().getOrDefault(ITEM, 0);
        if (code.equals(WEEKLY)) {
            return answer == 2 ? 1 : 0;
        }
        return switch (answer) {
            case 3, 4, 6 -> 1;
            case 5 -> 2;
            default -> 0;
        };
    }

    private static Optional<Attendance> told(ContactNote note) {
        ReportedAttendance days = note.attendance();
        return days == null
                ? Optional.empty()
                : Optional.of(new Attendance(
                        days.from(),
                        days.to(),
                        days.absences() + days.late() + days.leftEarly(),
                        note.on(),
                        note.entry()));
    }

    /** A later word on the same days replaces the earlier. */
    private static List<Attendance> withoutOverlap(List<Attendance> before, Attendance next) {
        List<Attendance> all = new ArrayList<>(before);
        all.removeIf(one -> !one.from().isAfter(next.to()) && !next.from().isAfter(one.to()));
        all.add(next);
        return all;
    }
}
