package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** Who found a job from a transition service. */
final class Hires {
    private Hires() {}

    /**
     * Whether a job that began on a day was found from the transition service of an office: in one of its cases the stage of
     * that day is transition, or placement after transition.
     */
    static boolean from(Person person, OfficeId office, LocalDate day) {
        return person.cases().stream().anyMatch(history -> from(history, office, day));
    }

    private static boolean from(CaseHistory history, OfficeId office, LocalDate day) {
        List<Stage> begun = history.stages().stream()
                .filter(stage -> !stage.days().from().isAfter(day))
                .toList();
        if (begun.isEmpty()
                || Person.office(history, day).filter(office::equals).isEmpty()) {
            return false;
        }
        return switch (begun.getLast().phase()) {
            case TRANSITION -> true;
            case PLACEMENT -> begun.stream().anyMatch(stage -> stage.phase() == SupportPhase.TRANSITION);
            case INTAKE, RETENTION, FOLLOW_UP, CLOSED -> false;
        };
    }
}
