package org.supporttimeline.domain.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that a test generates and holds true: {@link #holds} fails when the file is stale, and writes it
 * instead when the system property {@code docs.write} is {@code true}.
 *
 * @param path where it stands, from the repository's root, with {@code /}
 * @param text what it has to say, lines ended by {@code \n}
 */
public record GeneratedPage(String path, String text) {

    /** A Markdown page that begins with a title and a note on where it comes from. */
    public static GeneratedPage markdown(String path, Class<?> writtenBy, String title, String body) {
        return new GeneratedPage(path, """
                # %s

                <!-- Written by %s from the code; `-Ddocs.write=true` writes it anew. -->

                %s
                """.formatted(title, writtenBy.getSimpleName(), body.strip()));
    }

    /**
     * Compares the file with the text.
     *
     * @throws AssertionError when they differ, with the first line that does and the command that writes the file anew
     */
    public void holds() {
        holds(Boolean.getBoolean("docs.write"), root(Path.of("").toAbsolutePath()));
    }

    void holds(boolean write, Path root) {
        Path file = root.resolve(path);
        try {
            if (write) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            String written = Files.exists(file) ? Files.readString(file) : "";
            if (!written.equals(text)) {
                throw new AssertionError(stale(written));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String stale(String written) {
        String[] is = written.split("\n", -1);
        String[] should = text.split("\n", -1);
        int line = 0;
        while (line < is.length && line < should.length && is[line].equals(should[line])) {
            line++;
        }
        return "%s is stale from line %d on; run this test with -Ddocs.write=true and commit the page.%n is:     %s%n should: %s"
                .formatted(
                        path,
                        line + 1,
                        line < is.length ? is[line] : "(ends)",
                        line < should.length ? should[line] : "(ends)");
    }

    /**
     * The repository's root: the nearest directory upwards that holds the three modules.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path root(Path from) {
        for (Path directory = from; directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve("support-domain")) && Files.exists(directory.resolve("pom.xml"))) {
                return directory;
            }
        }
        throw new IllegalStateException("no repository above " + from.getFileName());
    }
}
