package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.calendar.Terms;
import org.supporttimeline.domain.page.GeneratedPage;

/** Writes {@code docs/reference/findings.md}. */
class FindingsPageTest {

    private static final Policy NOW = Policies.standard().on(LocalDate.of(2026, 4, 1));

    @Test
    void the_reference_lists_every_rule_with_its_source() {
        String rows =
                Arrays.stream(FindingRule.values()).map(FindingsPageTest::row).collect(Collectors.joining("\n"));
        GeneratedPage.markdown("docs/reference/findings.md", getClass(), "Findings", """
                        What an inspection（運営指導）would find in a case, so that an office can
                        [rehearse it](../how-to/rehearse-an-inspection.md). Computed and never stored; a node remembers, without words, what it found in a
                        case, as long as the case has the same last entry and the same day is asked for. The access is recorded all the same. Nothing here is refused
                        when it is recorded. A finding names its rule, the entries, the days, and what is missing. It weighs
                        %s, where a [dated setting](policy.md) says so; the values here are those of April 2026.

                        **On the two axes.** `on` is the day for which is judged: what happened after it is left out. `knownAt` is the
                        moment as of which the record is read. What is written down or corrected after `knownAt` plays no part, so the
                        same question asked twice has the same answer for ever, as long as settings and rule versions stay.

                        **Mended, and still shown.** Where something had to be done by a day and stands in the record by now, the finding
                        stays, with `mended`: the entry that says so, the day of which it tells, the day on which it was written, and how
                        many calendar days late that was. It disappears only when the thing was done by the day and written down within
                        `late-entry` business days after it. A correction counts from the day it was made, unless what it corrects met
                        the duty already. Only what was done in a month mends that month. Rules that tell of something that was done
                        (late, amended, copied, without consent) have nothing that could mend them.

                        **Words.** Rules marked 文 open the words of the case in memory, for a reader who may read them, and compare them
                        without blanks and punctuation. Which words they are is neither told nor kept. For other readers, and where a
                        key was destroyed, the rule stands under `notLookedAt`: that is no all-clear. Between the
                        cases of an office only marks of the words are compared, under a key that lives as long as the request: the last
                        line says whether that was done (`textsCompared`), and in how many cases there are words that nobody can read
                        any more (`unreadableCases`).

                        **Late entries** are told once, by the gravest of the three rules, those written on one day as one finding. Lateness
                        is that of the entry as it was first written; amendments have a rule of their own.

                        | rule | version | what it is | weight | rests on | confidence | settings |
                        |---|---|---|---|---|---|---|
                        %s
                        """.formatted(
                                Arrays.stream(FindingWeight.values())
                                        .map(weight -> Terms.ja(weight) + " `" + weight + "`")
                                        .collect(Collectors.joining(", ")),
                                rows))
                .holds();
    }

    private static String row(FindingRule rule) {
        return "| `%s`%s | %d | %s<br>%s | `%s` | %s | %s | %s |"
                .formatted(
                        rule,
                        rule.needsWords() ? " 文" : "",
                        rule.version(),
                        rule.ja(),
                        rule.en(),
                        rule.weight(NOW),
                        rule.basis(),
                        rule.confidence().mark(),
                        rule.settings().stream()
                                .map(NOW::rule)
                                .map(FindingsPageTest::value)
                                .collect(Collectors.joining("<br>")));
    }

    private static String value(DatedValue row) {
        return "`%s` %s".formatted(row.setting().key(), String.join(", ", row.words()));
    }
}
