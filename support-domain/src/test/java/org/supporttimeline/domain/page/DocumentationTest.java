package org.supporttimeline.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/} can be found, and what they link to is there. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");
    private static final Path DOCS =
            GeneratedPage.root(Path.of("").toAbsolutePath()).resolve("docs");

    @Test
    void every_page_is_linked_from_the_index() throws IOException {
        Path index = DOCS.resolve("README.md");

        assertThat(links(index))
                .containsAll(
                        pages().stream().filter(page -> !page.equals(index)).toList());
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        for (Path page : pages()) {
            assertThat(links(page))
                    .as("links of %s", DOCS.relativize(page))
                    .allSatisfy(link -> assertThat(link).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static List<Path> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize())
                .toList();
    }
}
