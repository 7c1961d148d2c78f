package org.supporttimeline.api.pages.supportreport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.projections.month.MonthActivity;

/**
 * The text that is proposed for a report: under the headings that it needs, the days and kinds of what was done. It repeats no words
 * of a note: a report leaves the office, a note does not, and what of it is told is for staff to choose.
 */
final class Proposal {

    private Proposal() {}

    /**
     * The text.
     *
     * @param facts of the month, in the order of their days
     * @param month what the month's grid counts
     */
    static String of(List<Fact> facts, MonthActivity month, Terms terms) {
        String done = facts.stream()
                .filter(fact -> fact instanceof Contact)
                .map(fact -> line(fact, terms))
                .collect(Collectors.joining("\n"));
        return heading(terms, "今月の支援の目標", "What was aimed at")
                + "\n\n"
                + heading(terms, "行った支援", "What was done")
                + (done.isEmpty() ? terms.of("（連絡・面談・訪問の記録はありません）", "(no contact on record)") : done)
                + "\n\n"
                + heading(terms, "本人の様子・できるようになったこと", "How it went and what was reached")
                + forms(month, terms)
                + "\n"
                + heading(terms, "来月に向けて", "Next month");
    }

    private static String heading(Terms terms, String ja, String en) {
        return terms.of("【" + ja + "】", "[" + en + "]") + "\n";
    }

    private static String line(Fact fact, Terms terms) {
        EventType type = EventCatalogue.of(fact.getClass());
        String how = how(fact, terms);
        return day(fact.on(), terms) + " " + terms.of(type)
                + (how.isEmpty() ? "" : terms.of("（" + how + "）", " (" + how + ")"));
    }

    private static String day(LocalDate day, Terms terms) {
        return terms.of(day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** By which way, or where. */
    static String how(Fact fact, Terms terms) {
        return switch (fact) {
            case Contact.InterviewHeld it -> terms.of(it.channel());
            case Contact.VisitMade it -> terms.of(it.place());
            case Contact.EmployerContacted it -> terms.of(it.channel());
            case Contact.ClientContacted it -> terms.of(it.channel());
            case Contact.ContactAttempted it -> terms.of(it.channel());
            default -> "";
        };
    }

    /** How many there are, and no mean of the answers: a person is not told by a number to whom the report is shared with. */
    private static String forms(MonthActivity month, Terms terms) {
        if (month.checkInsGiven() == 0) {
            return "\n";
        }
        return terms.of("本人の記録 " + month.checkInsGiven() + " 回", month.checkInsGiven() + " forms") + "\n";
    }
}
