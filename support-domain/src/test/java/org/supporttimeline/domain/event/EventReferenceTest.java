package org.supporttimeline.domain.event;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;

class EventReferenceTest {

    @Test
    void the_reference_page_says_what_the_code_says() {
        Path root = GeneratedPage.root(Path.of("").toAbsolutePath());
        GeneratedPage.markdown("docs/reference/events.md", getClass(), "Events", new EventReference(root).body())
                .holds();
    }
}
