package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Contact.ConferenceHeld;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.JobSearch.TrainingHeld;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.risk.Words;

/** The service record: content each time, and the client's confirmation by the day on which the month is claimed. */
final class Confirmations {
    private Confirmations() {}

    /** One finding for what nobody confirmed in a month, another for what was confirmed late. */
    static Stream<Finding> missing(Look look) {
        Map<YearMonth, List<Told<Fact>>> months = new TreeMap<>();
        look.facts().stream()
                .filter(told -> given(told.fact()) && look.inService(told.on()))
                .forEach(told -> months.computeIfAbsent(YearMonth.from(told.on()), month -> new ArrayList<>())
                        .add(told));
        return months.entrySet().stream().flatMap(month -> month(look, month.getKey(), month.getValue()));
    }

    /** Support that the client had part in, each time of which they confirm. */
    private static boolean given(Fact fact) {
        return fact instanceof InterviewHeld
                || fact instanceof TrainingHeld
                || (fact instanceof VisitMade visit && visit.met().contains(Role.CLIENT));
    }

    private static Stream<Finding> month(Look look, YearMonth month, List<Told<Fact>> entries) {
        LocalDate due = Lateness.claimDay(look.policy(month.atEndOfMonth()), month.atDay(1));
        List<Told<Fact>> never = new ArrayList<>();
        Map<Told<Fact>, Shown> late = new LinkedHashMap<>();
        for (Told<Fact> told : entries) {
            Optional<Shown> confirmed = confirmed(look, told.no());
            if (confirmed.isEmpty()) {
                never.add(told);
            } else if (confirmed.get().on().isAfter(due)
                    || !look.inTime(due, confirmed.get().recordedOn())) {
                late.put(told, confirmed.get());
            }
        }
        Optional<Shown> last = late.values().stream().max(Comparator.comparing(Shown::recordedOn));
        return Stream.concat(
                        finding(look, month, due, never, Stream.empty()),
                        finding(look, month, due, List.copyOf(late.keySet()), last.stream()))
                .filter(found -> look.day().isAfter(due));
    }

    private static Stream<Finding> finding(
            Look look, YearMonth month, LocalDate due, List<Told<Fact>> entries, Stream<Shown> confirmed) {
        return entries.isEmpty()
                ? Stream.empty()
                : look
                        .due(
                                FindingRule.NOT_CONFIRMED,
                                entries.stream().map(Told::no).toList(),
                                entries.getFirst().on(),
                                due,
                                new Words(
                                        "%d年%d月の支援%d件に、%sまでの本人の確認がありません。"
                                                .formatted(
                                                        month.getYear(),
                                                        month.getMonthValue(),
                                                        entries.size(),
                                                        Words.ja(due)),
                                        "Entries of %s that the client had not confirmed by %s: %d."
                                                .formatted(month, due, entries.size())),
                                confirmed)
                        .stream();
    }

    private static Optional<Shown> confirmed(Look look, int entry) {
        return look.told(EntriesConfirmed.class)
                .filter(told -> told.fact().entries().contains(entry))
                .map(told -> told.shown(fact -> fact.entries().contains(entry)))
                .min(Comparator.comparing(Shown::recordedOn));
    }

    /** Support was recorded with its day and nothing else. */
    static Stream<Finding> content(Look look) {
        return look.facts().stream()
                .filter(told ->
                        asksForContent(told.fact()) && Notes.of(told.fact()).isEmpty())
                .map(told -> PlanSet.one(
                        look,
                        FindingRule.CONTENT_MISSING,
                        told,
                        new Words("支援の記録に内容がありません。", "The record of the support has no content.")));
    }

    private static boolean asksForContent(Fact fact) {
        return given(fact)
                || fact instanceof VisitMade
                || fact instanceof PlanMeetingHeld
                || fact instanceof ConferenceHeld;
    }
}
