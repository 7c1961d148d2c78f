package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.ContactKind;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.casefile.Matter.Kind;
import org.supporttimeline.domain.casefile.Phases.Step;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.domain.risk.Trend;
import org.supporttimeline.projections.projector.KnownCase;

/** A case as it stands, of one opened by an intake. Roles and staff are in the same order. */
record CaseNowRow(
        UUID caseId,
        String office,
        String name,
        @Nullable String nameKana,
        String phase,
        LocalDate phaseSince,
        LocalDate openedOn,
        @Nullable LocalDate jobSince,
        @Nullable Boolean onLeave,
        @Nullable String disclosure,
        boolean employerContactAllowed,
        List<String> roles,
        List<String> staff,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate lastInterviewOn,
        @Nullable LocalDate lastVisitOn,
        @Nullable LocalDate lastEmployerContactOn,
        @Nullable LocalDate nextDueOn,
        @Nullable String nextDueKind,
        @Nullable String nextDueState,
        @Nullable String nextDueBinding,
        @Nullable LocalDate lastCheckInOn,
        @Nullable String lastCheckInForm,
        @Nullable String trend,
        int openRequests,
        @Nullable LocalDate oldestRequestOn,
        int openConcerns,
        @Nullable LocalDate oldestConcernOn,
        @Nullable String level,
        int calm,
        int lastEntry,
        long position) {

    private static final Set<Kind> REQUESTS =
            EnumSet.of(Kind.CONSULTATION, Kind.CHECK_IN_WISH, Kind.FEEDBACK, Kind.ACCOMMODATION_REQUEST);
    private static final Set<Kind> CONCERNS = EnumSet.of(Kind.EMPLOYER_CONCERN);

    private static final Comparator<Deadline> MOST_PRESSING = Comparator.comparing(Deadline::dueOn)
            .thenComparing(Deadline::binding)
            .thenComparing(Deadline::kind);

    static CaseNowRow of(KnownCase known, AsOf asOf) {
        CaseFile file = known.file();
        LocalDate today = known.today();
        Step step = file.phases()
                .stepOn(today)
                .orElseGet(() -> file.phases().steps().getFirst());
        Optional<EmploymentSpell> job = file.employments().on(today);
        SortedMap<StaffRole, StaffId> staff = file.staffing().on(today);
        Optional<Deadline> next = asOf.deadlines().stream()
                .filter(deadline -> deadline.state() != DeadlineState.MET)
                .min(MOST_PRESSING);
        Optional<Submitted> checkIn =
                asOf.known(file.checkIns().submitted()).stream().reduce((earlier, later) -> later);
        Optional<Level> level = RiskRules.level(RiskRules.of(asOf));
        List<Matter> open = file.matters().openOn(today);
        List<LocalDate> requests = since(open, REQUESTS);
        List<LocalDate> concerns = since(open, CONCERNS);
        return new CaseNowRow(
                known.caseId(),
                file.offices().current().value(),
                file.person().name().sealed(),
                file.person().nameKana().map(Confidential::sealed).orElse(null),
                step.to().name(),
                step.on(),
                file.person().intake().on(),
                job.map(EmploymentSpell::from).orElse(null),
                job.map(spell -> spell.leaveOn(today).isPresent()).orElse(null),
                job.map(spell -> spell.disclosureOn(today).name()).orElse(null),
                file.employerContactAllowed(today),
                staff.keySet().stream().map(Enum::name).toList(),
                staff.values().stream().map(StaffId::value).toList(),
                file.contacts().last(Party.CLIENT, today).map(Dated::on).orElse(null),
                file.contacts()
                        .last(ContactKind.INTERVIEW, today)
                        .map(Dated::on)
                        .orElse(null),
                lastVisit(file, today),
                file.contacts().last(Party.EMPLOYER, today).map(Dated::on).orElse(null),
                next.map(Deadline::dueOn).orElse(null),
                next.map(deadline -> deadline.kind().name()).orElse(null),
                next.map(deadline -> deadline.state().name()).orElse(null),
                next.map(deadline -> deadline.binding().name()).orElse(null),
                checkIn.map(Submitted::on).orElse(null),
                checkIn.map(filled -> filled.form().value()).orElse(null),
                checkIn.map(filled -> Trend.of(asOf, filled.form()).name()).orElse(null),
                requests.size(),
                requests.isEmpty() ? null : requests.getFirst(),
                concerns.size(),
                concerns.isEmpty() ? null : concerns.getFirst(),
                level.map(Enum::name).orElse(null),
                CaseNow.calm(level.orElse(null)),
                known.lastEntry(),
                known.position());
    }

    private static @Nullable LocalDate lastVisit(CaseFile file, LocalDate today) {
        return Stream.of(ContactKind.WORKPLACE_VISIT, ContactKind.HOME_VISIT, ContactKind.OTHER_VISIT)
                .flatMap(kind -> file.contacts().last(kind, today).stream())
                .map(Dated::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<LocalDate> since(List<Matter> open, Set<Kind> kinds) {
        return open.stream()
                .filter(matter -> kinds.contains(matter.kind()))
                .map(Matter::on)
                .sorted()
                .toList();
    }

    CaseNow now() {
        SortedMap<StaffRole, StaffId> inCharge = new TreeMap<>();
        for (int at = 0; at < roles.size(); at++) {
            inCharge.put(StaffRole.valueOf(roles.get(at)), new StaffId(staff.get(at)));
        }
        return new CaseNow(
                caseId,
                new OfficeId(office),
                new Confidential(name),
                nameKana == null ? null : new Confidential(nameKana),
                SupportPhase.valueOf(phase),
                phaseSince,
                openedOn,
                jobSince == null || onLeave == null || disclosure == null
                        ? null
                        : new CaseNow.Job(jobSince, onLeave, Disclosure.valueOf(disclosure)),
                employerContactAllowed,
                inCharge,
                new CaseNow.LastContacts(lastContactOn, lastInterviewOn, lastVisitOn, lastEmployerContactOn),
                nextDueOn == null || nextDueKind == null || nextDueState == null || nextDueBinding == null
                        ? null
                        : new CaseNow.NextDue(
                                DeadlineKind.valueOf(nextDueKind),
                                nextDueOn,
                                DeadlineState.valueOf(nextDueState),
                                Deadline.Binding.valueOf(nextDueBinding)),
                lastCheckInOn == null || lastCheckInForm == null || trend == null
                        ? null
                        : new CaseNow.LastCheckIn(new FormCode(lastCheckInForm), lastCheckInOn, Trend.valueOf(trend)),
                new CaseNow.Open(openRequests, oldestRequestOn),
                new CaseNow.Open(openConcerns, oldestConcernOn),
                level == null ? null : Level.valueOf(level),
                lastEntry,
                position);
    }
}
