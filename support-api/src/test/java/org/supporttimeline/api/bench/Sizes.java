package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How much is measured, each by a system property of its name: {@code -Dbench.rows=100000}.
 *
 * @param parts {@code bench.only}: the subjects; all when it is not given, and only then is the page written
 * @param rounds {@code bench.rounds}: how often every run is repeated, in turn with the others
 * @param run {@code bench.seconds}: how long each run of the appends takes
 * @param pages {@code bench.pageSeconds}: how long each run of pages and lists takes
 * @param rows {@code bench.rows}: events of the largest made-up town, at least; the others have a half and a quarter
 * @param cases {@code bench.cases}: cases of the town whose lists are read
 * @param replayed {@code bench.replayed}: events that Axon's processors replay, each
 * @param missed {@code bench.missed}: events that were recorded while no projector ran
 * @param lagSeconds {@code bench.lagSeconds}: for how long a hundred events a second are recorded
 * @param screens {@code bench.screens}: which pages of an office; all when it is not given
 * @param keep {@code bench.keep}: whether the town whose lists and pages are read stays there for the next run, which then begins with it
 * @param directory {@code bench.dir}: where the data is, on the disk that is to be measured; emptied first
 */
record Sizes(
        Set<Part> parts,
        int rounds,
        Duration run,
        Duration pages,
        int rows,
        int cases,
        int replayed,
        int missed,
        int lagSeconds,
        List<Screen> screens,
        boolean keep,
        Path directory) {

    static Sizes given() {
        return new Sizes(
                Part.given(System.getProperty("bench.only", "")),
                Integer.getInteger("bench.rounds", 3),
                seconds("bench.seconds", "2"),
                seconds("bench.pageSeconds", "5"),
                Integer.getInteger("bench.rows", 2_000_000),
                Integer.getInteger("bench.cases", 20_000),
                Integer.getInteger("bench.replayed", 60_000),
                Integer.getInteger("bench.missed", 10_000),
                Integer.getInteger("bench.lagSeconds", 20),
                screens(System.getProperty("bench.screens", "")),
                Boolean.getBoolean("bench.keep"),
                Path.of(System.getProperty("bench.dir", "target/bench")).toAbsolutePath());
    }

    boolean all() {
        return parts.containsAll(Set.of(Part.values()));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** How many events each town has, at least. */
    List<Integer> towns() {
        return List.of(rows / 4, rows / 2, rows);
    }

    private static List<Screen> screens(String names) {
        return names.isEmpty()
                ? List.of(Screen.values())
                : Arrays.stream(names.split(",", -1)).map(Screen::valueOf).toList();
    }

    private static Duration seconds(String name, String otherwise) {
        return Duration.ofMillis((long) (1000 * Double.parseDouble(System.getProperty(name, otherwise))));
    }
}
