package org.supporttimeline.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Deadlines;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.PersonFile;
import org.supporttimeline.domain.casefile.PlanState;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.projections.projector.KnownCase;

/** Reads a summary out of a case file. */
public final class Summaries {

    private final CaseFile file;
    private final LocalDate today;
    private final Function<Confidential, Words> open;

    private Summaries(CaseFile file, LocalDate today, Function<Confidential, Words> open) {
        this.file = file;
        this.today = today;
        this.open = open;
    }

    static CaseSummary of(KnownCase known, Policies policies, Function<Confidential, Words> open) {
        return of(known, Deadlines.of(known.file(), known.today(), policies), open);
    }

    /**
     * The summary of a case that an intake has opened, with its deadlines as judged already.
     *
     * @param open how the reader sees words
     */
    public static CaseSummary of(KnownCase known, List<Deadline> deadlines, Function<Confidential, Words> open) {
        CaseFile file = known.file();
        LocalDate today = known.today();
        var reading = new Summaries(file, today, open);
        return new CaseSummary(
                known.caseId(),
                today,
                file.lastEntry(),
                file.offices().on(today).orElseGet(() -> file.offices().current()),
                reading.person(),
                reading.stage().orElse(null),
                file.employments().on(today).map(reading::job).orElse(null),
                file.staffing().on(today),
                reading.plan().orElse(null),
                file.contacts().last(Party.CLIENT, today).map(note -> note.on()).orElse(null),
                file.matters().openOn(today).stream()
                        .map(matter -> new CaseSummary.Open(
                                matter.kind(), matter.entry(), matter.on(), matter.from(), matter.due()))
                        .toList(),
                reading.due(deadlines),
                new CaseSummary.Custody(file.keeping().held(), file.keeping().erased()));
    }

    private CaseSummary.Person person() {
        PersonFile person = file.person();
        return new CaseSummary.Person(
                person.id(),
                open.apply(person.name()),
                person.nameKana().map(open).orElse(null),
                person.birthYearBand().orElse(null),
                person.disabilities());
    }

    private Optional<CaseSummary.Stage> stage() {
        return file.phases().stepOn(today).map(step -> new CaseSummary.Stage(step.to(), step.on()));
    }

    private CaseSummary.Job job(EmploymentSpell spell) {
        return new CaseSummary.Job(
                spell.entry(),
                open.apply(spell.start().employer()),
                spell.from(),
                spell.disclosureOn(today),
                spell.weeklyMinutesOn(today),
                spell.leaveOn(today).isPresent());
    }

    private Optional<CaseSummary.Plan> plan() {
        return file.plans().plans().reversed().stream()
                .flatMap(plan -> plan.on(today).stream())
                .findFirst()
                .map(Summaries::plan);
    }

    private static CaseSummary.Plan plan(PlanState plan) {
        return new CaseSummary.Plan(
                plan.planNo(),
                plan.draft().service(),
                plan.draft().from(),
                plan.draft().to(),
                plan.consentedOn().orElse(null),
                plan.deliveredOn().orElse(null),
                plan.monitoredOn().orElse(null));
    }

    private List<CaseSummary.Due> due(List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.state() != DeadlineState.MET)
                .map(deadline -> new CaseSummary.Due(
                        deadline.kind(),
                        deadline.kind().ja(),
                        deadline.dueOn(),
                        deadline.daysLeft(today),
                        deadline.state(),
                        deadline.binding(),
                        deadline.entries()))
                .toList();
    }
}
