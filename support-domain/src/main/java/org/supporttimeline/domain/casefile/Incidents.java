package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Report.IncidentKind;
import org.supporttimeline.domain.event.Report.IncidentRecorded;
import org.supporttimeline.domain.event.Report.IncidentStep;

/** Accidents, suspected abuse, leaks, and the steps that followed from each. */
public record Incidents(@Ja("事故等の経過") List<Step> steps) {

    static final Incidents EMPTY = new Incidents(List.of());

    public Incidents {
        steps = List.copyOf(steps);
    }

    /**
     * An occurrence, or a step that followed from one.
     *
     * @param incident the entry of the occurrence, for a step that followed
     */
    public record Step(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("種類") IncidentKind kind,
            @Ja("段階") IncidentStep step,
            @Ja("発生の記録の番号") @Nullable Integer incident,
            @Ja("知った日") @Nullable LocalDate learntOn)
            implements Dated {}

    /** The occurrences, each the first record of its incident. */
    public List<Step> occurrences() {
        return steps.stream().filter(step -> step.incident() == null).toList();
    }

    /** The steps that followed from an occurrence, in the order of their days. */
    public List<Step> following(int incident) {
        return steps.stream()
                .filter(step -> step.incident() != null && step.incident() == incident)
                .toList();
    }

    Incidents with(int entry, IncidentRecorded fact) {
        return new Incidents(ByDay.insert(
                steps, new Step(fact.on(), entry, fact.kind(), fact.step(), fact.incident(), fact.learntOn())));
    }
}
