package org.supporttimeline.api.generator;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Tells the terminal how far the work is, how fast it goes, and how long it will still take. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final InstantSource clock;
    private final LocalDate from;
    private final double days;
    private final Instant began;
    private Instant told;
    private long events;

    Progress(PrintWriter out, InstantSource clock, LocalDate from, LocalDate until) {
        this.out = out;
        this.clock = clock;
        this.from = from;
        this.days = ChronoUnit.DAYS.between(from, until);
        this.began = clock.instant();
        this.told = began;
    }

    void week(Production.Week week) {
        events += week.rows().size();
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            double done = ChronoUnit.DAYS.between(from, week.end()) / days;
            out.printf(
                    "  %s  %,12d events  %,8.0f/s  %d cases open  about %s left%n",
                    week.end(), events, rate(now), week.cases(), left(seconds(now), done));
            out.flush();
        }
    }

    /** What was done in all. */
    void done(String what) {
        Instant now = clock.instant();
        out.printf("%s: %,d events in %.1f s, %,.0f/s%n", what, events, seconds(now), rate(now));
        out.flush();
    }

    /** The cases open grow with the days at first, so the work done grows with something between the days and their square. */
    private static String left(double seconds, double done) {
        double share = Math.pow(done, 1.5);
        return "%d s".formatted(Math.round(seconds * (1 - share) / share));
    }

    private double rate(Instant now) {
        return events / Math.max(0.001, seconds(now));
    }

    private double seconds(Instant now) {
        return Duration.between(began, now).toMillis() / 1000.0;
    }
}
