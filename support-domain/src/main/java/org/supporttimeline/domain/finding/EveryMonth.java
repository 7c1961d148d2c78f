package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Contact.ContactAttempted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Words;

/**
 * The interview and the shared report of every month of retention support, broken months included, judged as the monthly
 * deadlines are. A month that is over is mended only by what was done in it and written down later.
 */
final class EveryMonth {
    private EveryMonth() {}

    /** The days of a month from which on retention support ran. */
    private record Month(YearMonth month, LocalDate first) {

        LocalDate last() {
            return month.atEndOfMonth();
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last());
        }

        String ja() {
            return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
        }
    }

    /** Attempts in the month are among the entries: an interview that was missed with a reason is one that is explained. */
    static Stream<Finding> interview(Look look) {
        return months(look).flatMap(month -> {
            Set<ContactChannel> channels = look.policy(month.last()).channels(Setting.INTERVIEW_CHANNELS);
            List<Integer> attempts = look.told(ContactAttempted.class)
                    .filter(told -> told.fact().whom() == Party.CLIENT && month.holds(told.on()))
                    .map(Told::no)
                    .toList();
            return monthly(
                    look,
                    FindingRule.INTERVIEW_MISSING,
                    month,
                    Setting.INTERVIEWS_PER_MONTH,
                    attempts,
                    new Words(
                            month.ja() + "の面談がありません。"
                                    + (attempts.isEmpty() ? "" : "不成立の記録が%d件あります。".formatted(attempts.size())),
                            "No interview in %s.".formatted(month.month())
                                    + (attempts.isEmpty()
                                            ? ""
                                            : " Attempts on record: %d.".formatted(attempts.size()))),
                    look.told(InterviewHeld.class)
                            .filter(told -> counts(told.fact(), month, channels))
                            .map(told -> told.shown(fact -> counts(fact, month, channels))));
        });
    }

    private static boolean counts(InterviewHeld fact, Month month, Set<ContactChannel> channels) {
        return channels.contains(fact.channel()) && month.holds(fact.on());
    }

    /** Shared with the client on a day of the month, whichever month it reports on. */
    static Stream<Finding> report(Look look) {
        return months(look)
                .flatMap(month -> monthly(
                        look,
                        FindingRule.REPORT_NOT_SHARED,
                        month,
                        Setting.REPORT_SHARES_PER_MONTH,
                        List.of(),
                        new Words(
                                month.ja() + "に本人と共有した支援レポートがありません。",
                                "No support report was shared with the client in %s.".formatted(month.month())),
                        look.told(ReportShared.class)
                                .filter(told -> counts(told.fact(), month))
                                .map(told -> told.shown(fact -> counts(fact, month)))));
    }

    private static boolean counts(ReportShared fact, Month month) {
        return fact.with().contains(Role.CLIENT) && month.holds(fact.on());
    }

    private static Stream<Finding> monthly(
            Look look,
            FindingRule rule,
            Month month,
            Setting howOften,
            List<Integer> entries,
            Words words,
            Stream<Shown> done) {
        int wanted = look.policy(month.last()).times(howOften);
        List<Shown> inOrder =
                done.sorted(Comparator.comparing(Shown::recordedOn)).toList();
        return wanted == 0
                ? Stream.empty()
                : look
                        .due(
                                rule,
                                entries,
                                month.first(),
                                month.last(),
                                words,
                                inOrder.stream().skip(wanted - 1L).limit(1))
                        .stream();
    }

    private static Stream<Month> months(Look look) {
        Map<YearMonth, LocalDate> firsts = new TreeMap<>();
        for (Span span : look.spans(SupportPhase.RETENTION)) {
            YearMonth last = YearMonth.from(look.lastDay(span));
            for (YearMonth month = YearMonth.from(span.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                LocalDate first = month.atDay(1);
                firsts.putIfAbsent(month, first.isBefore(span.from()) ? span.from() : first);
            }
        }
        List<Month> months = new ArrayList<>();
        firsts.forEach((month, first) -> months.add(new Month(month, first)));
        return months.stream();
    }
}
