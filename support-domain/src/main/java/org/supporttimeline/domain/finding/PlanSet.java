package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.risk.Words;

/** The documents of a plan: assessment, draft, meeting, consent, delivery, each by its day. */
final class PlanSet {
    private PlanSet() {}

    /** An assessment with an interview, or the monitoring of the plan before, by the day of the draft. */
    static Stream<Finding> assessment(Look look) {
        List<Plan> plans = look.plans();
        return agreed(plans.stream()).flatMap(plan -> {
            LocalDate drafted = plan.draft().on();
            LocalDate since = assessedSince(look, plans, plan);
            Stream<Shown> assessed = look.told(AssessmentMade.class)
                    .filter(made -> made.fact().interviewHeld() && !made.on().isBefore(since))
                    .map(made -> made.shown(
                            fact -> fact.interviewHeld() && !fact.on().isBefore(since)));
            Stream<Shown> monitored = plans.stream()
                    .filter(other -> other.no() != plan.no())
                    .flatMap(other -> other.monitorings().stream())
                    .filter(one -> one.fact().interviewHeld()
                            && !one.on().isBefore(since)
                            && !one.on().isAfter(drafted))
                    .map(one ->
                            one.shown(fact -> fact.interviewHeld() && !fact.on().isBefore(since)));
            return look
                    .due(
                            FindingRule.ASSESSMENT_MISSING,
                            List.of(plan.draft().no()),
                            since,
                            drafted,
                            new Words(
                                    "計画%dの原案（%s）までに、面接を伴うアセスメントもモニタリングもありません。".formatted(plan.no(), Words.ja(drafted)),
                                    "No assessment or monitoring with an interview by the draft of plan %d on %s."
                                            .formatted(plan.no(), drafted)),
                            Stream.concat(assessed, monitored))
                    .stream();
        });
    }

    /** Since the draft of the plan before that was agreed to; for the first plan of a service within one cycle. */
    private static LocalDate assessedSince(Look look, List<Plan> plans, Plan plan) {
        LocalDate drafted = plan.draft().on();
        return agreed(plans.stream())
                .filter(other -> other.service() == plan.service() && other.no() != plan.no())
                .map(other -> other.draft().on())
                .filter(on -> on.isBefore(drafted))
                .max(LocalDate::compareTo)
                .map(on -> on.plusDays(1))
                .orElseGet(() -> drafted.minusMonths(look.policy(drafted).months(Setting.planCycle(plan.service()))));
    }

    /** A meeting about the draft, by the day of the consent. */
    static Stream<Finding> meeting(Look look) {
        return agreed(look.plans().stream())
                .flatMap(plan -> plan.agreed().stream().flatMap(consent -> {
                    LocalDate drafted = plan.draft().on();
                    return look
                            .due(
                                    FindingRule.PLAN_MEETING_MISSING,
                                    List.of(plan.draft().no(), consent.no()),
                                    drafted,
                                    later(drafted, consent.on()),
                                    new Words(
                                            "計画%dへの同意（%s）までに、個別支援会議の記録がありません。"
                                                    .formatted(plan.no(), Words.ja(consent.on())),
                                            "No plan meeting by the consent to plan %d on %s."
                                                    .formatted(plan.no(), consent.on())),
                                    plan.meetings().stream()
                                            .filter(met -> !met.on().isBefore(drafted))
                                            .map(met ->
                                                    met.shown(fact -> !fact.on().isBefore(drafted))))
                            .stream();
                }));
    }

    static Stream<Finding> meetingWithoutClient(Look look) {
        return look.plans().stream()
                .flatMap(plan -> plan.meetings().stream()
                        .filter(met -> !met.fact().clientPresent())
                        .map(met -> one(
                                look,
                                FindingRule.PLAN_MEETING_WITHOUT_CLIENT,
                                met,
                                new Words(
                                        "計画%dの会議に本人が出席していません。".formatted(plan.no()),
                                        "The client was not at the meeting about plan %d.".formatted(plan.no())))));
    }

    static Stream<Finding> meetingWithoutManager(Look look) {
        return look.plans().stream()
                .flatMap(plan -> plan.meetings().stream()
                        .filter(met -> !met.fact().serviceManagerPresent())
                        .map(met -> one(
                                look,
                                FindingRule.PLAN_MEETING_WITHOUT_MANAGER,
                                met,
                                new Words(
                                        "計画%dの会議にサービス管理責任者が出席していません。".formatted(plan.no()),
                                        "The service manager was not at the meeting about plan %d."
                                                .formatted(plan.no())))));
    }

    /** Nobody agreed to a draft whose period has begun; or the consent was written down long after its day. */
    static Stream<Finding> consent(Look look) {
        return look.plans().stream().flatMap(plan -> {
            LocalDate drafted = plan.draft().on();
            LocalDate due = plan.agreed()
                    .map(Told::on)
                    .orElseGet(() -> later(plan.from(), drafted)
                            .plusDays(look.policy(plan.from()).days(Setting.FINDING_PLAN_GRACE)));
            if (plan.agreed().isEmpty() && !used(look, plan)) {
                return Stream.empty();
            }
            return look
                    .due(
                            FindingRule.PLAN_CONSENT_MISSING,
                            List.of(plan.draft().no()),
                            drafted,
                            due,
                            new Words(
                                    "計画%dの原案（%s）への同意が、%sまでに記録されていません。"
                                            .formatted(plan.no(), Words.ja(drafted), Words.ja(due)),
                                    "No consent to the draft of plan %d of %s was on record by %s."
                                            .formatted(plan.no(), drafted, due)),
                            plan.agreed().stream().map(Told::shown))
                    .stream();
        });
    }

    /** Whether support was given in the period of a draft that no agreed plan took the place of. */
    static boolean used(Look look, Plan plan) {
        return Coverage.phase(plan.service()).stream()
                .flatMap(phase -> look.spans(phase).stream())
                .anyMatch(span -> !plan.from().isAfter(look.lastDay(span))
                        && !plan.lastDay(look).isBefore(span.from())
                        && look.plans().stream()
                                .noneMatch(other -> other.service() == plan.service()
                                        && other.agreed().isPresent()
                                        && !other.from().isAfter(plan.lastDay(look))
                                        && !other.lastDay(look).isBefore(plan.from())));
    }

    /** By mouth only, or by electronic means that the client had not approved by then. */
    static Stream<Finding> form(Look look) {
        return look.plans().stream()
                .flatMap(plan -> Stream.concat(
                        plan.agreed().stream()
                                .flatMap(told ->
                                        form(look, plan, told, told.fact().how())),
                        plan.deliveries().stream()
                                .flatMap(told ->
                                        form(look, plan, told, told.fact().how()))));
    }

    private static Stream<Finding> form(Look look, Plan plan, Told<?> step, AgreementForm how) {
        return switch (how) {
            case WRITTEN -> Stream.empty();
            case ORAL ->
                Stream.of(one(
                        look,
                        FindingRule.PLAN_CONSENT_FORM,
                        step,
                        new Words(
                                "計画%dの同意・交付が口頭だけです。".formatted(plan.no()),
                                "Plan %d was agreed to or delivered by word of mouth only.".formatted(plan.no()))));
            case ELECTRONIC ->
                look
                        .due(
                                FindingRule.PLAN_CONSENT_FORM,
                                List.of(step.no()),
                                step.on(),
                                step.on(),
                                new Words(
                                        "計画%dの同意・交付を電磁的方法で行うことへの承諾がありません。".formatted(plan.no()),
                                        "Plan %d was agreed to or delivered electronically without the client's approval."
                                                .formatted(plan.no())),
                                InForce.on(
                                        look,
                                        step.on(),
                                        given -> given.recipient() == Recipient.OFFICE
                                                && given.purpose() == Purpose.ELECTRONIC_METHODS))
                        .stream();
        };
    }

    static Stream<Finding> delivery(Look look) {
        return agreed(look.plans().stream())
                .flatMap(plan -> plan.agreed().stream().flatMap(consent -> {
                    LocalDate due = later(plan.from(), consent.on())
                            .plusDays(look.policy(consent.on()).days(Setting.FINDING_PLAN_GRACE));
                    Stream<Told<PlanDelivered>> deliveries = plan.deliveries().stream();
                    return look
                            .due(
                                    FindingRule.PLAN_DELIVERY_MISSING,
                                    List.of(plan.draft().no(), consent.no()),
                                    consent.on(),
                                    due,
                                    new Words(
                                            "計画%dの交付が、%sまでに記録されていません。".formatted(plan.no(), Words.ja(due)),
                                            "No delivery of plan %d was on record by %s.".formatted(plan.no(), due)),
                                    deliveries.map(Told::shown))
                            .stream();
                }));
    }

    /** A step before the one that it follows from. */
    static Stream<Finding> order(Look look) {
        return look.plans().stream().flatMap(plan -> {
            LocalDate drafted = plan.draft().on();
            List<Told<?>> early = new ArrayList<>();
            plan.agreed().filter(consent -> consent.on().isBefore(drafted)).ifPresent(early::add);
            if (!plan.meetings().isEmpty()
                    && plan.meetings().stream().allMatch(met -> met.on().isBefore(drafted))) {
                early.addAll(plan.meetings());
            }
            plan.agreed()
                    .ifPresent(consent -> plan.deliveries().stream()
                            .filter(delivered -> delivered.on().isBefore(consent.on()))
                            .forEach(early::add));
            return steps(look, FindingRule.PLAN_STEPS_OUT_OF_ORDER, plan, early).stream()
                    .map(found -> found.apply(new Words(
                            "計画%dの手順の日付が前後しています（原案→会議→同意→交付）。".formatted(plan.no()),
                            "The steps of plan %d are not in the order draft, meeting, consent, delivery."
                                    .formatted(plan.no()))));
        });
    }

    /** Plan work before the contract with this office. */
    static Stream<Finding> beforeContract(Look look) {
        Optional<LocalDate> contract = look.file().grants().contract();
        return look.plans().stream()
                .flatMap(plan -> contract.stream()
                        .flatMap(day -> steps(
                                        look,
                                        FindingRule.PLAN_BEFORE_CONTRACT,
                                        plan,
                                        plan.making()
                                                .filter(step -> step.on().isBefore(day))
                                                .toList())
                                .stream()
                                .map(found -> found.apply(new Words(
                                        "計画%dの手続きが契約日（%s）より前です。".formatted(plan.no(), Words.ja(day)),
                                        "Plan %d was worked on before the contract of %s."
                                                .formatted(plan.no(), day))))));
    }

    static Stream<Finding> notByManager(Look look) {
        return look.plans().stream()
                .filter(plan -> !plan.draft().fact().byServiceManager())
                .map(plan -> one(
                        look,
                        FindingRule.PLAN_NOT_BY_MANAGER,
                        plan.draft(),
                        new Words(
                                "計画%dの原案をサービス管理責任者以外が作成しています。".formatted(plan.no()),
                                "Plan %d was drafted by somebody other than the service manager."
                                        .formatted(plan.no()))));
    }

    static Finding one(Look look, FindingRule rule, Told<?> told, Words words) {
        return look.stands(rule, List.of(told.no()), told.on(), told.on(), words);
    }

    private static Optional<Function<Words, Finding>> steps(
            Look look, FindingRule rule, Plan plan, List<Told<?>> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Integer> entries = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        steps.forEach(step -> {
            entries.add(step.no());
            days.add(step.on());
        });
        entries.add(plan.draft().no());
        return Optional.of(words -> look.stands(rule, entries, days.first(), days.last(), words));
    }

    private static Stream<Plan> agreed(Stream<Plan> plans) {
        return plans.filter(plan -> plan.agreed().isPresent());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
