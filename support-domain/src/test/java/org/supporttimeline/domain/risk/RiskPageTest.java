package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.page.GeneratedPage;

/** Writes {@code docs/reference/risk-rules.md}. */
class RiskPageTest {

    private static final Policy NOW = Policies.standard().on(LocalDate.of(2026, 4, 1));

    @Test
    void the_reference_lists_every_rule_with_its_thresholds() {
        String rows = Arrays.stream(RiskRule.values()).map(RiskPageTest::row).collect(Collectors.joining("\n"));
        GeneratedPage.markdown("docs/reference/risk-rules.md", getClass(), "Risk rules", """
                        Prompts for staff to look, never a prediction; [what they are for and what is never done with them](../explanation/risk.md).
                        A concern has one of three levels, %s; a case is shown by the highest that is not closed, nothing is summed. R12 is a
                        banner, R16 good news: neither has a level. Every threshold is a [dated setting](policy.md) that the operator can
                        override; the values here are those of April 2026 as they come with the service.

                        | rule | version | kind | what it is | looks at | thresholds | next step |
                        |---|---|---|---|---|---|---|
                        %s
                        """.formatted(
                                Arrays.stream(Level.values())
                                        .map(level -> level.ja() + " `" + level + "`")
                                        .collect(Collectors.joining(", ")),
                                rows))
                .holds();
    }

    private static String row(RiskRule rule) {
        return "| `%s` | %d | `%s` | %s<br>%s | %s | %s | %s<br>%s |"
                .formatted(
                        rule,
                        rule.version(),
                        rule.kind(),
                        rule.ja(),
                        rule.en(),
                        rule.looksAt(),
                        rule.settings().stream()
                                .map(NOW::rule)
                                .map(RiskPageTest::value)
                                .collect(Collectors.joining("<br>")),
                        rule.nextStep().ja(),
                        rule.nextStep().en());
    }

    private static String value(DatedValue row) {
        return "`%s` %s".formatted(row.setting().key(), String.join(", ", row.words()));
    }
}
