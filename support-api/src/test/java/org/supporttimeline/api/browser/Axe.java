package org.supporttimeline.api.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;

/** Asks axe-core what of WCAG 2.2 AA the page that is open breaks, with all that can be unfolded on it unfolded. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String ASK = """
            const done = arguments[arguments.length - 1];
            document.querySelectorAll('details').forEach(one => { one.open = true; });
            axe.run(document, {resultTypes: ['violations'],
                               runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => done(found.violations.map(broken => broken.id + ': ' + broken.help + ': '
                   + broken.nodes.slice(0, 3).map(node => node.html).join(' '))),
                     fault => done(['axe failed: ' + fault]));
            """;

    private Axe() {}

    static List<?> violations(ChromeDriver driver) {
        driver.executeScript(SCRIPT);
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(ASK));
    }

    private static String script() {
        try (@Nullable InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(in, "axe-core is not on the class path")
                            .readAllBytes(),
                    UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
