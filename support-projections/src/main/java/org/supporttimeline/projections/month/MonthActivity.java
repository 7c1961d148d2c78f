package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * What was done in a month, each entry counted once and as corrected; retracted ones not at all. It has no words.
 *
 * @param phase the stage at the end of the month, or on the last day so far; null before the intake
 * @param retention whether retention support ran on any day of the month
 * @param over whether the whole month lies behind
 * @param interviews how many, by channel
 * @param visits how many, by place
 * @param employerContacts how many, by channel
 * @param attempts attempts that reached nobody, by channel
 * @param checkInsAsked how many forms were to be filled for periods that ended in the month, on days without leave
 * @param checkInsGiven how many were filled for periods that ended in it
 * @param meanScore of all answers to items of five steps, 1 the worst and 5 the best; null without any
 * @param reportIssuedOn when the report on the month was first issued
 * @param reportSharedOn when it was first shared with the client
 * @param confirmedOn when the client last confirmed entries in the month
 * @param gaps what retention support asks for and has not been done
 */
public record MonthActivity(
        UUID caseId,
        YearMonth month,
        @Nullable SupportPhase phase,
        boolean retention,
        boolean over,
        SortedMap<String, Integer> interviews,
        SortedMap<String, Integer> visits,
        SortedMap<String, Integer> employerContacts,
        SortedMap<String, Integer> attempts,
        int checkInsAsked,
        int checkInsGiven,
        @Nullable Double meanScore,
        @Nullable LocalDate reportIssuedOn,
        @Nullable LocalDate reportSharedOn,
        @Nullable LocalDate confirmedOn,
        List<MonthGap> gaps) {

    public MonthActivity {
        gaps = List.copyOf(gaps);
    }
}
