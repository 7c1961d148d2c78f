package org.supporttimeline.api.pages.casepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.MetBy;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Deadlines;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.Members;
import org.supporttimeline.domain.casefile.PlanState;
import org.supporttimeline.domain.casefile.Plans;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Network;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.projections.projector.KnownCase;

/** Reads the head of a case's page out of its file. */
public final class CaseHead {

    private final KnownCase known;
    private final CaseFile file;
    private final LocalDate today;
    private final Terms terms;
    private final Function<Confidential, Words> open;
    private final Map<Integer, Words> goals;

    private CaseHead(KnownCase known, Terms terms, Function<Confidential, Words> open, Map<Integer, Words> goals) {
        this.known = known;
        this.file = known.file();
        this.today = known.today();
        this.terms = terms;
        this.open = open;
        this.goals = goals;
    }

    /**
     * The head of a case as it is known.
     *
     * @param readsWords whether the reader is shown sentences about the case
     * @param goals what the goals of its plan say, by their numbers; none where they are shown by number alone
     */
    public static CaseView of(
            KnownCase known,
            Policies policies,
            Terms terms,
            Function<Confidential, Words> open,
            boolean readsWords,
            Map<Integer, Words> goals) {
        return new CaseHead(known, terms, open, goals).view(policies, readsWords);
    }

    /** The plan that the head shows: the newest that was drafted by the day. */
    static Optional<PlanState> plan(CaseFile file, LocalDate today) {
        return file.plans().plans().reversed().stream()
                .flatMap(plan -> plan.on(today).stream())
                .findFirst();
    }

    private CaseView view(Policies policies, boolean readsWords) {
        var stage = file.phases().stepOn(today);
        return new CaseView(
                known.caseId(),
                today,
                file.lastEntry(),
                open.apply(file.person().name()),
                file.person().nameKana().map(open).orElse(null),
                file.offices()
                        .on(today)
                        .orElseGet(() -> file.offices().current())
                        .value(),
                stage.map(step -> terms.of(step.to())).orElse(""),
                stage.map(step -> step.on()).orElse(null),
                file.employments().on(today).map(this::job).orElse(null),
                staff(),
                plan(file, today).map(this::plan).orElse(null),
                PhaseBar.of(file.phases(), today, terms),
                Deadlines.of(file, today, policies).stream()
                        .filter(deadline -> deadline.state() != DeadlineState.MET)
                        .map(this::due)
                        .toList(),
                RiskRules.of(file, today, policies).stream()
                        .map(one -> notice(one, readsWords))
                        .toList(),
                network(),
                file.matters().openOn(today).stream()
                        .map(matter -> new CaseView.Open(matter.kind().name(), matter.entry(), matter.on()))
                        .toList(),
                file.keeping().held(),
                file.keeping().erased());
    }

    private CaseView.Job job(EmploymentSpell spell) {
        return new CaseView.Job(
                open.apply(spell.start().employer()),
                spell.from(),
                terms.of(spell.disclosureOn(today)),
                spell.leaveOn(today).isPresent());
    }

    private Map<String, String> staff() {
        var staff = new LinkedHashMap<String, String>();
        file.staffing().on(today).forEach((role, who) -> staff.put(terms.of(role), who.value()));
        return staff;
    }

    private CaseView.Plan plan(PlanState plan) {
        return new CaseView.Plan(
                plan.planNo(),
                terms.of(plan.draft().service()),
                plan.draft().from(),
                plan.draft().to(),
                plan.consentedOn().orElse(null),
                plan.deliveredOn().orElse(null),
                plan.monitoredOn().orElse(null),
                plan.draft().entry(),
                plan.draft().goals().stream()
                        .map(no -> new CaseView.Goal(
                                no,
                                plan.reached().stream()
                                        .filter(reached -> reached.goalNo() == no)
                                        .map(Plans.Reached::on)
                                        .findFirst()
                                        .orElse(null),
                                goals.get(no)))
                        .toList());
    }

    private CaseView.Due due(Deadline deadline) {
        return new CaseView.Due(
                terms.of(deadline.kind().ja(), deadline.kind().en()),
                deadline.dueOn(),
                deadline.daysLeft(today),
                terms.of(deadline.state()),
                deadline.state() == DeadlineState.OVERDUE,
                MetBy.entry(deadline.kind()));
    }

    private CaseView.Notice notice(Indicator one, boolean readsWords) {
        return new CaseView.Notice(
                one.rule().name(),
                terms.of(one.rule().ja(), one.rule().en()),
                one.level() == null ? "none" : one.level().name().toLowerCase(Locale.ROOT),
                one.level() == null ? "" : terms.of(one.level()),
                one.since(),
                readsWords ? terms.of(one.reason().ja(), one.reason().en()) : "",
                terms.of(one.nextStep().ja(), one.nextStep().en()),
                List.copyOf(one.evidence()),
                one.standing() == Indicator.Standing.CLOSED);
    }

    private List<CaseView.Layer> network() {
        var layers = new EnumMap<Network.Layer, List<CaseView.Member>>(Network.Layer.class);
        for (Network.Layer layer : Network.Layer.values()) {
            layers.put(layer, new ArrayList<>());
        }
        for (Members.Joined member : file.members().on(today)) {
            layers.computeIfAbsent(member.layer(), none -> new ArrayList<>())
                    .add(new CaseView.Member(terms.of(member.role()), member.entry()));
        }
        return layers.entrySet().stream()
                .map(layer -> new CaseView.Layer(terms.of(layer.getKey()), List.copyOf(layer.getValue())))
                .toList();
    }
}
