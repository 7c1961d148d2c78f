package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.supporttimeline.domain.page.GeneratedPage;

/**
 * The pages of the documentation that show pictures, and the pictures themselves. {@code -Ddocs.write=true} writes those anew; otherwise
 * they are only looked for, since no two machines draw letters alike.
 */
final class Tutorials {

    private static final List<String> PAGES =
            List.of("README.md", "docs/tutorial/first-day.md", "docs/ja/はじめての一日.md", "docs/ja/監査のてびき.md");
    private static final Pattern SHOWN = Pattern.compile("tutorial/images/([a-z-]+)\\.png|]\\(images/([a-z-]+)\\.png");

    private final Path root = GeneratedPage.root(Path.of("").toAbsolutePath());
    private final Path images = root.resolve("docs").resolve("tutorial").resolve("images");
    private final Map<String, byte[]> made = new TreeMap<>();

    void add(String name, byte[] picture) {
        made.put(name, picture);
    }

    /** Every picture that a page shows is one of these, each of these is shown, and all are there. */
    void hold() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(images);
            for (var picture : made.entrySet()) {
                Files.write(image(picture.getKey()), picture.getValue());
            }
        }
        assertThat(shown()).isEqualTo(made.keySet());
        assertThat(made.keySet()).allSatisfy(name -> assertThat(image(name)).exists());
    }

    private Set<String> shown() throws IOException {
        var shown = new TreeSet<String>();
        for (String page : PAGES) {
            SHOWN.matcher(Files.readString(root.resolve(page)))
                    .results()
                    .forEach(found -> shown.add(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        return shown;
    }

    private Path image(String name) {
        return images.resolve(name + ".png");
    }
}
