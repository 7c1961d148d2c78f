package org.supporttimeline.api.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;

class ProblemsPageTest {

    @Test
    void the_reference_lists_every_kind_of_problem() {
        String rows = Stream.of(ProblemKind.values())
                .map(kind -> "| `%s` | %d | %s<br>%s | %s |"
                        .formatted(
                                kind.type(),
                                kind.status().value(),
                                kind.title(Language.JA),
                                kind.title(Language.EN),
                                kind.meaning()))
                .collect(Collectors.joining("\n"));
        GeneratedPage.markdown(
                        "docs/reference/problems.md", ProblemsPageTest.class, "Problem documents", """
                        Every error is answered with a document as RFC 9457 defines it (`application/problem+json`): `type`,
                        `title`, `status`, `detail`, and the members named below. `type` is stable; the sentences are in the
                        first of Japanese and English that `Accept-Language` names, Japanese when it names none. No document
                        repeats what was sent.

                        | type | status | title | when, and what is in it |
                        | --- | --- | --- | --- |
                        %s

                        ## Faults

                        A fault of `malformed-request` has `field` (names and indexes from the body's root, for example
                        `actions[1].what`; a query parameter or a header by its name; empty for the body as a whole), `problem`
                        (`missing`, `unknown-field`, `unknown-word`, `unknown-office`, `wrong-type`, `malformed`,
                        `out-of-range`, `too-long`, `forbidden-character`, `twice` or `not-json`), `allowed` where the list is
                        closed, `message` in the reader's language, and the sentence in both (`ja`, `en`).

                        ## Violations

                        A violation of `refused` or `conflict` has `rule` (its name is stable), `field`, `entry` (the number of
                        the entry that it collides with, if any), `message`, `ja` and `en`. All that were found are in it.
                        """.formatted(rows))
                .holds();
    }
}
