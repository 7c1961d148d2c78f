package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Employments.Confirmation;
import org.supporttimeline.domain.casefile.Phases.Step;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Vocabulary.Party;

/**
 * A word on whether the person was employed.
 *
 * @param on the day on which it was given
 * @param asOf the day of which it speaks
 * @param by who confirmed it; null when the case was closed with it
 */
public record Word(
        UUID caseId,
        int entry,
        LocalDate on,
        LocalDate asOf,
        boolean employed,
        @Nullable Party by) {

    static final Comparator<Word> BY_DAY = Comparator.comparing(Word::asOf)
            .thenComparing(Word::on)
            .thenComparing(Word::caseId)
            .thenComparingInt(Word::entry);

    static Word of(UUID caseId, Confirmation said) {
        return new Word(caseId, said.entry(), said.on(), said.asOf(), said.employed(), said.by());
    }

    /** What the closing of a case says; empty when it says nothing of a job. */
    static Optional<Word> of(UUID caseId, Step step) {
        return employed(step.outcome())
                .map(employed -> new Word(caseId, step.entry(), step.on(), step.on(), employed, null));
    }

    private static Optional<Boolean> employed(@Nullable Outcome outcome) {
        return switch (outcome) {
            case EMPLOYED -> Optional.of(true);
            case SEEKING_WORK, NOT_SEEKING_WORK, DECEASED -> Optional.of(false);
            case OTHER_SERVICE, MEDICAL_CARE, MOVED_AWAY, NOT_TAKEN_UP, UNKNOWN -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
