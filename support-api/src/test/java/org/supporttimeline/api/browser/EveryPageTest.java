package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.supporttimeline.api.samples.SampleAccounts;

/** What holds for each page, found by its mapping, so that a new page is looked at as well. */
@BrowserTest
class EveryPageTest {

    private static final String TOO_WIDE = """
            const room = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= room) { return []; }
            return [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > room)
                .map(one => one.outerHTML.slice(0, 120)).slice(0, 3).concat('' + document.documentElement.scrollWidth);
            """;

    /** Both languages, wide and as narrow as pages must bear, which is also a desk's width at four times the size of letters. */
    @TestFactory
    Stream<DynamicTest> every_page_is_readable_for_everybody(Visitor visitor) {
        List<Page> pages = Page.all(visitor.samples().service(), parts(visitor.samples())).stream()
                .sorted(Comparator.comparing(Page::account))
                .toList();
        return pages.stream().map(page -> dynamicTest(page.toString(), () -> look(visitor, page)));
    }

    private static void look(Visitor visitor, Page page) {
        visitor.is(page.account());
        for (String language : List.of("ja", "en")) {
            visitor.language(language).size(Visitor.DESK).open(page.address());
            assertThat(visitor.find("html").getDomAttribute("lang")).isEqualTo(language);
            assertThat(Axe.violations(visitor.driver()))
                    .as("%s in %s", page, language)
                    .isEmpty();
            visitor.size(Visitor.NARROWEST);
            assertThat((List<?>) visitor.driver().executeScript(TOO_WIDE))
                    .as("%s in %s sticks out", page, language)
                    .isEqualTo(List.of());
        }
        visitor.wasLeftInPeace();
    }

    private static Map<String, Supplier<String>> parts(SampleService samples) {
        UUID caseId = samples.caseOf("藤代");
        var links = new Links(samples.service());
        return Map.of(
                "caseId", caseId::toString,
                "no", () -> "1",
                "type", () -> "VisitMade",
                "month", () -> "2026-06",
                "office", SampleAccounts.OFFICE::value,
                "/c/{secret} secret", () -> links.checkIn(caseId),
                "/e/{secret} secret", links::employer,
                "account", () -> "staff",
                "rebuild", samples::rebuild);
    }
}
