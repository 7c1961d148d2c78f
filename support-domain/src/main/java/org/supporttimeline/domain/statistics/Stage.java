package org.supporttimeline.domain.statistics;

import java.util.UUID;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** A case was in a stage of support on these days. */
public record Stage(UUID caseId, int entry, SupportPhase phase, Days days) {

    /** Whether the office is in touch with the person by the rules of a service, and would know of a lost job. */
    boolean isSupport() {
        return switch (phase) {
            case TRANSITION, PLACEMENT, RETENTION -> true;
            case INTAKE, FOLLOW_UP, CLOSED -> false;
        };
    }
}
