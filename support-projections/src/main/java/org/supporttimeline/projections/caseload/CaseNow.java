package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.Trend;

/**
 * How a case stands on the day on which it was last looked at.
 *
 * @param office the office that keeps it
 * @param name the sealed name
 * @param nameKana the sealed reading of the name
 * @param phaseSince the day on which the stage began
 * @param openedOn the day of the intake
 * @param job the present employment; null without one
 * @param employerContactAllowed whether the office may turn to the employer
 * @param staff who is in charge, by role
 * @param next what is due next and not yet met; null when nothing is
 * @param lastCheckIn the last filled form; null if none
 * @param requests what waits for an answer: consultations, wishes, feedback, accommodations asked for
 * @param concerns open concerns of the employer
 * @param level how soon somebody should look, by the risk rules; null where nothing asks for it
 * @param lastEntry the number of its last entry
 * @param position the position of that entry in the log
 */
public record CaseNow(
        UUID caseId,
        OfficeId office,
        Confidential name,
        @Nullable Confidential nameKana,
        SupportPhase phase,
        LocalDate phaseSince,
        LocalDate openedOn,
        @Nullable Job job,
        boolean employerContactAllowed,
        SortedMap<StaffRole, StaffId> staff,
        LastContacts lastContacts,
        @Nullable NextDue next,
        @Nullable LastCheckIn lastCheckIn,
        Open requests,
        Open concerns,
        @Nullable Level level,
        int lastEntry,
        long position) {

    public CaseNow {
        staff = Collections.unmodifiableSortedMap(new TreeMap<>(staff));
    }

    /** An employment: its first day, whether the person is on leave, what the employer knows of the disability. */
    public record Job(LocalDate since, boolean onLeave, Disclosure disclosure) {}

    /**
     * The last day of each kind of contact; null if there was none.
     *
     * @param client on which the client was reached, in whatever way
     * @param interview of an interview
     * @param visit of a visit, wherever it led
     * @param employer on which the employer was reached, in whatever way
     */
    public record LastContacts(
            @Nullable LocalDate client,
            @Nullable LocalDate interview,
            @Nullable LocalDate visit,
            @Nullable LocalDate employer) {}

    /** What is due next: of several on a day the one that binds by law. */
    public record NextDue(DeadlineKind kind, LocalDate on, DeadlineState state, Binding binding) {}

    /** A filled form, the day of it, and how the newest of its kind stands to what is usual for the person. */
    public record LastCheckIn(FormCode form, LocalDate on, Trend trend) {}

    /** How many are open, and since when the oldest; null when none is. */
    public record Open(int count, @Nullable LocalDate oldest) {}

    /** How far down a list of the most urgent it stands: 0 for the highest level, one more for each below, at the end none. */
    static int calm(@Nullable Level level) {
        return level == null
                ? 3
                : switch (level) {
                    case URGENT -> 0;
                    case CHECK -> 1;
                    case WATCH -> 2;
                };
    }
}
