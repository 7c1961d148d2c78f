package org.supporttimeline.api.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.supporttimeline.projections.projector.Projector;

/**
 * Axon's own replay of the same projections: its streaming processors, one for each, from the log's beginning into empty tables,
 * batches of 1,000; for so many events, or until the time is over.
 */
final class ReplayMeasure implements Figures {

    private static final int BATCH = 1_000;
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final long LOOK = Duration.ofMillis(50).toNanos();

    private final double events;
    private final double seconds;
    private final boolean whole;
    private final RebuildMeasure rebuilds;

    private ReplayMeasure(double events, double seconds, boolean whole, RebuildMeasure rebuilds) {
        this.events = events;
        this.seconds = seconds;
        this.whole = whole;
        this.rebuilds = rebuilds;
    }

    /**
     * On a town whose projections are empty.
     *
     * @param rebuilds of the same run, to be told beside
     */
    static ReplayMeasure measure(Town town, int wanted, RebuildMeasure rebuilds) throws Exception {
        Check.that(town.queries().number("SELECT count(*) FROM timeline.entry") == 0, "the tables are not empty");
        try (var node = new Node(town.databases(), "replay", BATCH)) {
            long upTo = Math.min(wanted, town.events());
            Set<Projector> going = new HashSet<>(node.projectors());
            long began = System.nanoTime();
            node.start();
            while (!going.isEmpty() && System.nanoTime() - began < AT_MOST.toNanos()) {
                LockSupport.parkNanos(LOOK);
                for (Projector one : Set.copyOf(going)) {
                    if (one.position() >= upTo) {
                        one.close();
                        going.remove(one);
                    }
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long all = 0;
            for (Projector one : node.projectors()) {
                one.close();
                all += one.position();
                Check.that(one.parked().isEmpty(), one.name() + " parked cases");
            }
            Check.that(
                    town.queries()
                                    .number("SELECT count(*) - (SELECT position FROM projection.token"
                                            + " WHERE processor_name = 'timeline') FROM timeline.entry")
                            == 0,
                    "the timeline has not a row for each event that was replayed");
            return new ReplayMeasure((double) all / node.projectors().size(), seconds, going.isEmpty(), rebuilds);
        }
    }

    @Override
    public void tell(Text text) {
        double perSecond = events / seconds;
        text.title("Axon's own replay of the same projections");
        text.line(
                "Its pooled streaming processors, from the beginning of the smallest of these logs into empty tables, batches of %,d:"
                        + " %,.0f events in %.1f s, %,.0f a second%s.",
                BATCH,
                events,
                seconds,
                perSecond,
                whole ? "" : " (then it was stopped; on average of the projections)");
        rebuilds.perSecond()
                .ifPresent(rebuilt -> text.line(
                        "The rebuild of the largest log was %.1f times as fast (aim ≥ 10: %s).",
                        rebuilt / perSecond, Text.met(rebuilt / perSecond >= 10)));
        text.paragraph("Checked: the timeline has a row for each event that was replayed, no case is parked.");
    }
}
