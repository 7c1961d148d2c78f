package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;
import org.supporttimeline.domain.risk.Words;

/** Whether a contract and a plan in force stand behind every day of a service. */
final class Coverage {
    private Coverage() {}

    /**
     * Days of a service without a plan in force.
     *
     * @param next the plan that came into force after them, or null
     */
    private record Gap(
            Span span,
            LocalDate from,
            LocalDate until,
            @Nullable Plan next) {

        boolean atTheStart() {
            return from.equals(span.from());
        }

        long days() {
            return ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    static Stream<Finding> contract(Look look) {
        return Stream.of(SupportService.TRANSITION, SupportService.RETENTION)
                .flatMap(service -> phase(service).stream()
                        .flatMap(phase -> look.spans(phase).stream())
                        .flatMap(span -> look
                                .due(
                                        FindingRule.CONTRACT_MISSING,
                                        List.of(span.begun().entry()),
                                        span.from(),
                                        span.from(),
                                        new Words(
                                                "利用開始日（%s）までの契約日を示す受給者証の確認がありません。".formatted(Words.ja(span.from())),
                                                "No certificate shows a contract by %s, when the service began."
                                                        .formatted(span.from())),
                                        look.told(CertificateRecorded.class)
                                                .filter(seen -> shows(seen.fact(), service, span.from()))
                                                .map(seen -> seen.shown(fact -> shows(fact, service, span.from())))
                                                .map(shown ->
                                                        new Shown(shown.entry(), span.from(), shown.recordedOn())))
                                .stream()));
    }

    private static boolean shows(CertificateRecorded seen, SupportService service, LocalDate by) {
        return seen.service() == service
                && seen.contractOn() != null
                && !seen.contractOn().isAfter(by);
    }

    /** The first days of a service, after the days of grace. */
    static Stream<Finding> planMissing(Look look) {
        return gaps(look)
                .filter(Gap::atTheStart)
                .filter(gap -> gap.days() > look.policy(gap.from()).days(Setting.FINDING_PLAN_GRACE))
                .map(gap -> finding(
                        look,
                        FindingRule.PLAN_MISSING,
                        gap,
                        new Words(
                                "利用開始の%sから%sまで、同意を得た個別支援計画がありません。"
                                        .formatted(Words.ja(gap.from()), Words.ja(gap.until())),
                                "No plan that the client agreed to from the beginning on %s to %s."
                                        .formatted(gap.from(), gap.until()))));
    }

    /** Later days: the plan before had ended, or lasted longer than its cycle. */
    static Stream<Finding> notReviewed(Look look) {
        return gaps(look)
                .filter(gap -> !gap.atTheStart())
                .map(gap -> finding(
                        look,
                        FindingRule.PLAN_NOT_REVIEWED,
                        gap,
                        new Words(
                                "前の計画の期間が過ぎ、%sから%sまで有効な計画がありません。"
                                        .formatted(Words.ja(gap.from()), Words.ja(gap.until())),
                                "The plan before had run out: none in force from %s to %s."
                                        .formatted(gap.from(), gap.until()))));
    }

    private static Finding finding(Look look, FindingRule rule, Gap gap, Words words) {
        Finding open = look.stands(rule, List.of(gap.span().begun().entry()), gap.from(), gap.until(), words);
        Optional<Shown> mended =
                Optional.ofNullable(gap.next()).flatMap(Plan::agreed).map(Told::shown);
        return mended.map(shown -> new Finding(
                        rule,
                        open.weight(),
                        new TreeSet<>(List.of(gap.span().begun().entry(), shown.entry())),
                        gap.from(),
                        gap.until(),
                        words,
                        Look.mended(shown, gap.from().minusDays(1))))
                .orElse(open);
    }

    private static Stream<Gap> gaps(Look look) {
        List<Plan> plans = look.plans();
        return Stream.of(SupportService.TRANSITION, SupportService.RETENTION)
                .flatMap(service -> phase(service).stream()
                        .flatMap(phase -> look.spans(phase).stream())
                        .flatMap(span ->
                                gaps(
                                        look,
                                        span,
                                        plans.stream()
                                                .filter(plan -> plan.service() == service)
                                                .toList())
                                        .stream()));
    }

    private static List<Gap> gaps(Look look, Span span, List<Plan> plans) {
        List<Gap> gaps = new ArrayList<>();
        LocalDate at = span.from();
        LocalDate last = look.lastDay(span);
        List<Plan> agreed = plans.stream()
                .filter(plan -> plan.agreed().isPresent())
                .sorted(Comparator.comparing(plan -> plan.inForceFrom().orElseThrow()))
                .toList();
        for (Plan plan : agreed) {
            LocalDate from = plan.inForceFrom().orElseThrow();
            if (from.isAfter(at) && !at.isAfter(last)) {
                boolean closed = !from.isAfter(last);
                gaps.add(new Gap(span, at, closed ? from.minusDays(1) : last, closed ? plan : null));
            }
            LocalDate after = plan.lastDay(look).plusDays(1);
            LocalDate reached = from.isAfter(at) ? from : at;
            at = after.isAfter(reached) ? after : reached;
        }
        if (!at.isAfter(last)) {
            gaps.add(new Gap(span, at, last, null));
        }
        // of a draft that nobody agreed to, that is said
        return gaps.stream()
                .filter(gap -> plans.stream()
                        .noneMatch(plan -> plan.agreed().isEmpty()
                                && !plan.from().isAfter(gap.until())
                                && !plan.lastDay(look).isBefore(gap.from())))
                .toList();
    }

    /** The stage in which a service is used here; other services are used elsewhere. */
    static Optional<SupportPhase> phase(SupportService service) {
        return switch (service) {
            case TRANSITION -> Optional.of(SupportPhase.TRANSITION);
            case RETENTION -> Optional.of(SupportPhase.RETENTION);
            case TYPE_A,
                    TYPE_B,
                    DAILY_LIFE_CARE,
                    INDEPENDENCE_TRAINING_FUNCTIONAL,
                    INDEPENDENCE_TRAINING_LIFE,
                    EMPLOYMENT_CHOICE -> Optional.empty();
        };
    }
}
