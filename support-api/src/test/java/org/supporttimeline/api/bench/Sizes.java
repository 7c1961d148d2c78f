package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured, each by a system property of its name: {@code -Dbench.rows=100000}.
 *
 * @param rounds {@code bench.rounds}: how often every run is repeated, in turn with the others
 * @param run {@code bench.seconds}: how long each run of the appends takes
 * @param pages {@code bench.pageSeconds}: how long each run of the timeline pages takes
 * @param rows {@code bench.rows}: the least rows in the timeline
 * @param appends {@code bench.appends}: {@code false} leaves the appends out; the figures are then only told, the page keeps its own
 * @param directory {@code bench.dir}: where the data is, on the disk that is to be measured; emptied first
 */
record Sizes(int rounds, Duration run, Duration pages, int rows, boolean appends, Path directory) {

    static Sizes given() {
        return new Sizes(
                Integer.getInteger("bench.rounds", 5),
                seconds("bench.seconds", "2"),
                seconds("bench.pageSeconds", "5"),
                Integer.getInteger("bench.rows", 2_000_000),
                Boolean.parseBoolean(System.getProperty("bench.appends", "true")),
                Path.of(System.getProperty("bench.dir", "target/bench")).toAbsolutePath());
    }

    private static Duration seconds(String name, String otherwise) {
        return Duration.ofMillis((long) (1000 * Double.parseDouble(System.getProperty(name, otherwise))));
    }
}
