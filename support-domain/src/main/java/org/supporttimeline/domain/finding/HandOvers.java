package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.Deadlines;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Words;

/** The hand-over at the end of retention support (支援体制構築), by the deadline that staff are shown as well. */
final class HandOvers {
    private HandOvers() {}

    static Stream<Finding> notBegun(Look look) {
        return look.spans(SupportPhase.RETENTION).stream()
                .flatMap(span -> handover(look, look.lastDay(span)))
                .flatMap(deadline -> look
                        .due(
                                FindingRule.HANDOVER_NOT_BEGUN,
                                deadline.entries(),
                                deadline.from(),
                                deadline.dueOn(),
                                new Words(
                                        "支援終了に向けた引き継ぎが、本人の同意を得て%sまでに始まっていません。".formatted(Words.ja(deadline.dueOn())),
                                        "The hand-over had not begun with the client's consent by %s."
                                                .formatted(deadline.dueOn())),
                                look.told(HandoverShared.class)
                                        .filter(shared -> deadline.entries().contains(shared.no()))
                                        .map(Told::shown))
                        .stream());
    }

    private static Stream<Deadline> handover(Look look, LocalDate day) {
        return Deadlines.of(look.file(), day, look.policies()).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.HANDOVER_START_DUE)
                .filter(deadline -> day.isAfter(deadline.dueOn()));
    }

    /** Without the office's guideline, somebody responsible, or the client's consent. */
    static Stream<Finding> incomplete(Look look) {
        return look.told(HandoverShared.class)
                .filter(told -> !told.fact().underGuideline()
                        || told.fact().responsible() == null
                        || EmployerSide.consentShown(
                                        look, told.on(), told.fact().consent())
                                .findAny()
                                .isEmpty())
                .map(told -> look.stands(
                        FindingRule.HANDOVER_INCOMPLETE,
                        List.of(told.no()),
                        told.on(),
                        told.on(),
                        new Words(
                                "引き継ぎの記録に、指針・責任者・本人の同意のいずれかがありません。",
                                "The hand-over lacks the guideline, the person responsible or the client's consent.")));
    }
}
