package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;

class RulesTest {

    @Test
    void every_rule_is_refused_by_in_some_specification() throws IOException {
        String specifications = specifications();
        List<Rule> untested = Arrays.stream(Rule.values())
                .filter(rule -> !specifications.contains("refusedBy(Rule." + rule + ","))
                .toList();
        // The form's faults carry the form's own words, so its specification looks at the violation itself.
        assertThat(untested).isSubsetOf(Rule.FORM_ANSWERS_FIT);
        assertThat(specifications).contains("rule()).isEqualTo(Rule.FORM_ANSWERS_FIT)");
    }

    @Test
    void the_reference_page_says_what_the_code_says() {
        String rows = Arrays.stream(Rule.values())
                .map(rule -> "| `%s` | %s | %s | %s |".formatted(rule, rule.ja(), rule.en(), rule.source()))
                .collect(Collectors.joining("\n"));
        GeneratedPage.markdown("docs/reference/rules.md", getClass(), "Rules that refuse", """
                        A fact has happened, so it is refused only for what cannot be true or would corrupt the record. What is late, unusual
                        or against a duty is accepted and shown. A refusal names every broken rule at once, with the field and, where there is
                        one, the entry that it collides with. A correction or retraction is refused when the case, read with it, breaks a rule
                        that it did not break before.

                        | rule | ja | en | source |
                        |---|---|---|---|
                        """ + rows)
                .holds();
    }

    private static String specifications() throws IOException {
        Path here = GeneratedPage.root(Path.of("").toAbsolutePath())
                .resolve("support-domain/src/test/java/org/supporttimeline/domain/decision");
        try (Stream<Path> files = Files.list(here)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                all.append(Files.readString(file).replaceAll("\\s+", ""));
            }
            return all.toString();
        }
    }
}
