package org.supporttimeline.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPageTest {

    @Test
    void a_missing_page_is_stale(@TempDir Path root) {
        assertThatThrownBy(() -> page("one\n").holds(false, root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/reference/page.md is stale from line 1 on");
    }

    @Test
    void a_page_that_differs_is_stale_from_its_first_other_line_on(@TempDir Path root) {
        page("one\ntwo\n").holds(true, root);

        assertThatThrownBy(() -> page("one\nthree\n").holds(false, root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("from line 2 on", "two", "three", "-Ddocs.write=true");
    }

    @Test
    void a_page_that_only_ends_early_is_stale(@TempDir Path root) {
        page("one\n").holds(true, root);

        assertThatThrownBy(() -> page("one\ntwo\n").holds(false, root)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_written_page_holds(@TempDir Path root) throws IOException {
        page("one\n").holds(true, root);

        assertThat(Files.readString(root.resolve("docs/reference/page.md"))).isEqualTo("one\n");
        assertThatCode(() -> page("one\n").holds(false, root)).doesNotThrowAnyException();
    }

    @Test
    void the_root_is_found_from_within_a_module() {
        Path module = Path.of("").toAbsolutePath();

        assertThat(GeneratedPage.root(module.resolve("src"))).isEqualTo(GeneratedPage.root(module));
        assertThat(GeneratedPage.root(module)).isDirectoryContaining("glob:**/support-domain");
    }

    private static GeneratedPage page(String text) {
        return new GeneratedPage("docs/reference/page.md", text);
    }
}
