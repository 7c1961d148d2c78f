package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.Plans.Consented;
import org.supporttimeline.domain.casefile.Plans.Delivered;
import org.supporttimeline.domain.casefile.Plans.Draft;
import org.supporttimeline.domain.casefile.Plans.Meeting;
import org.supporttimeline.domain.casefile.Plans.Monitoring;
import org.supporttimeline.domain.casefile.Plans.Reached;

/**
 * One plan with all of its steps, read out of {@link Plans}.
 *
 * @param drafts at least one; the last is the one that counts
 */
public record PlanState(
        int planNo,
        List<Draft> drafts,
        List<Meeting> meetings,
        List<Consented> consents,
        List<Delivered> deliveries,
        List<Monitoring> monitorings,
        List<Reached> reached) {

    /** The plan as it stood at the end of a day, from its steps up to then; empty when it had not been drafted. */
    public Optional<PlanState> on(LocalDate day) {
        List<Draft> drafted = ByDay.until(drafts, day);
        return drafted.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanState(
                        planNo,
                        drafted,
                        ByDay.until(meetings, day),
                        ByDay.until(consents, day),
                        ByDay.until(deliveries, day),
                        ByDay.until(monitorings, day),
                        ByDay.until(reached, day)));
    }

    /** The draft that counts. */
    public Draft draft() {
        return drafts.getLast();
    }

    /** The day on which the client first agreed. */
    public Optional<LocalDate> consentedOn() {
        return first(consents.stream());
    }

    /** The day on which the plan was first handed over. */
    public Optional<LocalDate> deliveredOn() {
        return first(deliveries.stream());
    }

    /** The day of the first meeting about it. */
    public Optional<LocalDate> metOn() {
        return first(meetings.stream());
    }

    /** The day of the last monitoring with an interview; one without does not count. */
    public Optional<LocalDate> monitoredOn() {
        return monitorings.reversed().stream()
                .filter(Monitoring::interviewHeld)
                .map(Monitoring::on)
                .findFirst();
    }

    private static Optional<LocalDate> first(Stream<? extends Dated> steps) {
        return steps.findFirst().map(Dated::on);
    }
}
