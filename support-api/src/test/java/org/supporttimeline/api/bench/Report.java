package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures, as they go into the part of the page that is not written by hand. */
final class Report {

    private static final String BEGIN = "<!-- measured: written by `mvn -Pbench verify` -->\n";
    private static final String END = "<!-- end of what is written by `mvn -Pbench verify` -->\n";

    private final Text text = new Text();

    Report(LocalDate day, Sizes sizes, Machine machine, Map<String, String> settings) {
        text.line("Measured on %s: %s.", day, machine);
        text.paragraph(
                "PostgreSQL: %s.",
                settings.entrySet().stream()
                        .map(setting -> "`" + setting.getKey() + " = " + setting.getValue() + "`")
                        .collect(Collectors.joining(", ")));
        text.paragraph(
                "%d rounds of appends, pages and lists; each run takes %.1f s (pages and lists: %.1f s). Figures are medians of the"
                        + " rounds. The rest was run once.",
                sizes.rounds(), sizes.run().toMillis() / 1e3, sizes.pages().toMillis() / 1e3);
        if (machine.isBusy()) {
            text.paragraph(
                    "**The machine was busy with other work: neither the rates nor what they are beside mean much.**");
        }
    }

    void add(Findings findings) {
        findings.tell(text);
    }

    /** Puts it between the two marks of the page; what stands around them is written by hand. */
    void write(Path page) throws IOException {
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        Check.that(begin >= 0 && end > begin, page.getFileName() + " has lost its marks");
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + before.substring(end));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
