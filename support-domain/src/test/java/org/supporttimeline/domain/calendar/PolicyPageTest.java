package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;

/** Writes {@code docs/reference/policy.md}, and holds the explanation of the clocks complete. */
class PolicyPageTest {

    private final Policies policies = Policies.standard();

    @Test
    void the_reference_lists_every_setting_with_its_rows_and_sources() {
        StringBuilder body = new StringBuilder(INTRODUCTION);
        body.append("| setting | 項目 | from | value | sure | source |\n|---|---|---|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            policies.history(setting).forEach(rule -> body.append(row(setting, rule)));
        }
        body.append(
                "\n## Readings\n\nWhere no source settles how the law is read, a setting chooses between these.\n\n");
        body.append("| setting | reading | 読み方 |\n|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            setting.readings().ifPresent(type -> readings(body, setting, type));
        }
        GeneratedPage.markdown("docs/reference/policy.md", PolicyPageTest.class, "Dated settings", body.toString())
                .holds();
    }

    @Test
    void the_explanation_of_the_clocks_names_every_kind_of_deadline() throws IOException {
        Path page = GeneratedPage.root(Path.of("").toAbsolutePath()).resolve("docs/explanation/clocks.md");
        String text = Files.readString(page);
        assertThat(DeadlineKind.values()).allSatisfy(kind -> assertThat(text).contains("`" + kind.name() + "`"));
    }

    private static final String INTRODUCTION = """
            Every number and reading that deadlines, risks and lists follow, as it comes with the service. A row holds from
            its day until the next row of the setting begins; a day before the first row is judged by the first row. A
            number per month and the lead of the hand-over may be 0: not asked for.

            How sure: **S** stated by the offices whose practice the service follows; **A** text of an official page seen;
            **B** secondary source; **C-hi**, **C-med**, **C-lo** not verified against a source; **D** our own reading or
            proposal. What is not A or S should be settled with a service manager or the municipality.

            An operator overrides a row, or adds one from a day on, in a YAML file of the same shape:

            ```yaml
            settings:
              retention-start:
                - validFrom: 2018-04-01
                  value: FOLLOWING_MONTH
                  source: Answer of the municipality of 2026-06-01
                  confidence: A
                  verifiedBy: Service manager
            ```

            """;

    private static String row(Setting setting, DatedValue rule) {
        String value = String.join(", ", rule.words());
        String unit = setting.unit().isNumber() ? value + " " + setting.unit().en() : "`" + value + "`";
        return "| `%s`<br>%s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        setting.key(),
                        setting.en(),
                        setting.ja(),
                        rule.validFrom(),
                        unit,
                        rule.confidence().mark(),
                        rule.source());
    }

    private static void readings(StringBuilder body, Setting setting, Class<? extends Enum<?>> type) {
        Arrays.stream(type.getEnumConstants())
                .forEach(reading -> body.append(
                        "| `%s` | `%s` | %s |\n".formatted(setting.key(), reading.name(), Terms.ja(reading))));
    }
}
