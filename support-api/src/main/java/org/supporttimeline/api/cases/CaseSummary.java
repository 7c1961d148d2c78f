package org.supporttimeline.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * How a case stands on a day.
 *
 * @param on the day for which it is judged: today, in Japan
 * @param lastEntry the number of the last entry, which is the {@code ETag} too
 * @param phase the stage of the day; none before the intake
 * @param plan the newest plan
 * @param open what waits for somebody, oldest first
 * @param deadlines what is due and not yet met, the earliest first
 */
record CaseSummary(
        UUID caseId,
        LocalDate on,
        int lastEntry,
        OfficeId office,
        Person person,
        @Nullable Stage phase,
        @Nullable Job employment,
        SortedMap<StaffRole, StaffId> staff,
        @Nullable Plan plan,
        @Nullable LocalDate lastContactOn,
        List<Open> open,
        List<Due> deadlines,
        Custody custody) {

    record Person(
            PersonId id,
            Words name,
            @Nullable Words nameKana,
            @Nullable Integer birthYearBand,
            SortedSet<Disability> disabilities) {}

    record Stage(SupportPhase phase, LocalDate since) {}

    /** The employment of the day; as last changed. */
    record Job(int entry, Words employer, LocalDate from, Disclosure disclosure, int weeklyMinutes, boolean onLeave) {}

    record Plan(
            int planNo,
            SupportService service,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate consentedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate monitoredOn) {}

    record Open(
            Matter.Kind kind,
            int entry,
            LocalDate since,
            Party from,
            @Nullable LocalDate due) {}

    record Due(
            DeadlineKind kind,
            String ja,
            LocalDate dueOn,
            long daysLeft,
            DeadlineState state,
            Deadline.Binding binding,
            SortedSet<Integer> entries) {}

    record Custody(boolean held, boolean erased) {}
}
