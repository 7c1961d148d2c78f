package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the figures down: into the part of the page that is not written by hand, and for whoever waits at the terminal. */
final class Report {

    private static final String BEGIN = "<!-- measured: written by `mvn -Pbench verify` -->\n";
    private static final String END = "<!-- end of what is written by `mvn -Pbench verify` -->\n";

    private static final int WANTED_ROWS = 2_000_000;

    private final StringBuilder text = new StringBuilder();

    Report(LocalDate day, Sizes sizes, Machine machine, Map<String, String> settings) {
        line("Measured on %s: %s.", day, machine);
        line("");
        line(
                "PostgreSQL: %s.",
                settings.entrySet().stream()
                        .map(setting -> "`" + setting.getKey() + " = " + setting.getValue() + "`")
                        .collect(Collectors.joining(", ")));
        line("");
        line(
                "%d rounds; each run takes %.1f s (pages: %.1f s). Figures are medians of the rounds.",
                sizes.rounds(), sizes.run().toMillis() / 1e3, sizes.pages().toMillis() / 1e3);
        if (machine.isBusy()) {
            line("");
            line("**The machine was busy with other work: neither the rates nor what they are beside mean much.**");
        }
    }

    void appends(AppendResult result) {
        line("");
        line("### Appends a second");
        line("");
        line(
                "| callers | bare insert | command, case of 10 | of the bare rate | aim | met | command, case of 3,000 | slower than on 10 | aim ≤ 15 %% | p50 / p99 ms, bare | p50 / p99 ms, case of 10 | p50 / p99 ms, case of 3,000 |");
        line("|--:|--:|--:|--:|--:|:--|--:|--:|:--|--:|--:|--:|");
        result.figures()
                .forEach((callers, figures) -> line(
                        "| %d | %,.0f | %,.0f | %.0f %% | ≥ %.0f %% | %s | %,.0f | %.0f %% | %s | %s | %s | %s |",
                        callers,
                        figures.bare().perSecond(),
                        figures.onShort().perSecond(),
                        100 * figures.share(),
                        100 * aim(callers),
                        met(figures.share() >= aim(callers)),
                        figures.onLong().perSecond(),
                        100 * figures.loss(),
                        met(figures.loss() <= 0.15),
                        times(figures.bare()),
                        times(figures.onShort()),
                        times(figures.onLong())));
        line("");
        line("Every round, in order (appends a second):");
        line("");
        result.figures().forEach((callers, figures) -> {
            line("- %d callers, bare: %s", callers, figures.bare().rates());
            line("- %d callers, case of 10: %s", callers, figures.onShort().rates());
            line("- %d callers, case of 3,000: %s", callers, figures.onLong().rates());
        });
        line("");
        line(
                "A row has %,d bytes; each table held %,d rows before. Checked afterwards: all %,d acknowledged events are in the log,"
                        + " once, where their callers were told, and nothing else; positions run without a gap from 1 on and time grows"
                        + " with them; all %,d bare inserts are there.",
                result.bytes(), result.loaded(), result.recorded(), result.inserted());
    }

    void pages(PageResult result) {
        double half = result.http().p50() / result.bare().p50();
        double most = result.http().p99() / result.bare().p99();
        line("");
        line("### A timeline page of %d entries, %d callers", BarePage.ENTRIES, PageMeasure.CALLERS);
        line("");
        line("| | pages a second | p50 ms | p99 ms |");
        line("|:--|--:|--:|--:|");
        line(
                "| bare SQL | %,.0f | %s |",
                result.bare().perSecond(), times(result.bare()).replace(" / ", " | "));
        line(
                "| over HTTP | %,.0f | %s |",
                result.http().perSecond(), times(result.http()).replace(" / ", " | "));
        line(
                "| times the SQL's | | %.1f (aim ≤ 2.5: %s) | %.1f (aim ≤ 5: %s) |",
                half, met(half <= 2.5), most, met(most <= 5));
        line("");
        line("Every round, in order (pages a second, then p99 in ms):");
        line("");
        line("- bare SQL: %s; %s", result.bare().rates(), result.bare().p99s());
        line("- over HTTP: %s; %s", result.http().rates(), result.http().p99s());
        line("");
        line(
                "%,d rows in the timeline%s; each call takes one of %,d cases at random. Checked before: %,d pages have %d entries, the newest"
                        + " first, the same as the tables', with their words opened.",
                result.rows(),
                result.rows() < WANTED_ROWS ? " (fewer than the 2,000,000 that the aim is about)" : "",
                result.cases(),
                result.checked(),
                BarePage.ENTRIES);
        line("");
        line(
                "On the way there: %,.0f events a second were made up, sealed and loaded; all projections were rebuilt from them at"
                        + " %,.0f events a second, beside %,.0f for copying the log out and the finished rows in on one connection,"
                        + " indexes made after: %.0f %% of that (aim ≥ 50 %%: %s).",
                result.generatedPerSecond(),
                result.rebuiltPerSecond(),
                result.rawPerSecond(),
                100 * result.rebuiltPerSecond() / result.rawPerSecond(),
                met(result.rebuiltPerSecond() >= result.rawPerSecond() / 2));
    }

    /** Puts it between the two marks of the page; what stands around them is written by hand. */
    void write(Path page) throws IOException {
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page.getFileName() + " has lost its marks");
        }
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + before.substring(end));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static double aim(int callers) {
        return callers == 1 ? 0.40 : callers == 8 ? 0.60 : 0.90;
    }

    private static String met(boolean holds) {
        return holds ? "yes" : "**no**";
    }

    private static String times(Rounds rounds) {
        return String.format(Locale.ROOT, "%.2f / %.2f", rounds.p50(), rounds.p99());
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library that we use
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
