package org.supporttimeline.api.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.statistics.Leaver;

/** Who left a job between two days while the office kept the case, by their last day. */
record LeaversView(OfficeId office, LocalDate from, LocalDate to, List<LeaverView> leavers) {

    /**
     * Somebody who left.
     *
     * @param caseId the case, and its entry; absent where another office keeps it now
     * @param stage the stage of support on the last day
     * @param months full months of the employment that the job counted as one with
     * @param reemployedInGrace whether another job began within the month in which one continues it
     * @param graceUsed whether that was the permitted change of job
     */
    record LeaverView(
            PersonId person,
            @Nullable UUID caseId,
            @Nullable Integer entry,
            LocalDate lastDay,
            @Nullable SupportPhase stage,
            LocalDate hiredOn,
            int months,
            Set<LeavingReason> reasons,
            @Nullable EndedBy endedBy,
            boolean reemployedInGrace,
            boolean graceUsed) {

        static LeaverView of(Leaver one, Set<UUID> inSight) {
            boolean told = inSight.contains(one.caseId());
            return new LeaverView(
                    one.person(),
                    told ? one.caseId() : null,
                    told ? one.entry() : null,
                    one.lastDay(),
                    one.stage(),
                    one.hiredOn(),
                    one.months(),
                    new TreeSet<>(one.reasons()),
                    one.endedBy(),
                    one.reemployedInGrace(),
                    one.graceUsed());
        }
    }
}
