package org.supporttimeline.api.pages.casepage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;

/**
 * The head of a case's page.
 *
 * @param due what is due and not yet met, the earliest first
 * @param indicators what asks for somebody's eyes
 * @param network who stands around the person, by layer
 */
public record CaseView(
        UUID caseId,
        LocalDate today,
        int lastEntry,
        Words name,
        @Nullable Words nameKana,
        String office,
        String phase,
        @Nullable LocalDate phaseSince,
        @Nullable Job job,
        Map<String, String> staff,
        @Nullable Plan plan,
        PhaseBar bar,
        List<Due> due,
        List<Notice> indicators,
        List<Layer> network,
        List<Open> open,
        boolean held,
        boolean erased) {

    /**
     * The job of the day.
     *
     * @param disclosure what the employer knows of the disability
     */
    public record Job(Words employer, LocalDate from, String disclosure, boolean onLeave) {}

    public record Plan(
            int no,
            String service,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate consentedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate monitoredOn,
            int entry,
            List<Goal> goals) {}

    /**
     * A goal, by its number in the plan.
     *
     * @param words as the plan's entry has them; null where they are not shown here
     */
    public record Goal(
            int no, @Nullable LocalDate reachedOn, @Nullable Words words) {}

    public record Due(String what, LocalDate dueOn, long daysLeft, String state, boolean overdue, String record) {}

    /**
     * A change to look at.
     *
     * @param level a code for the style
     */
    public record Notice(
            String rule,
            String title,
            String level,
            String levelText,
            LocalDate since,
            String reason,
            String nextStep,
            List<Integer> evidence,
            boolean closed) {}

    public record Layer(String name, List<Member> members) {}

    /**
     * Somebody around the person.
     *
     * @param entry that told of them, where their name stands
     */
    public record Member(String role, int entry) {}

    public record Open(String what, int entry, LocalDate since) {}

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "CaseView";
    }
}
