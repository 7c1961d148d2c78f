package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.supporttimeline.projections.projector.ProjectorSettings;

/**
 * The live projections: how fast they catch up after a stop, and how soon they show what is recorded. Afterwards their tables are
 * compared with rebuilt ones.
 */
final class LiveMeasure implements Figures {

    private static final int RECORDING = 32;
    private static final int CASES = 4_000;

    private final long missed;
    private final double seconds;
    private final Lag own;
    private final Lag other;

    private LiveMeasure(long missed, double seconds, Lag own, Lag other) {
        this.missed = missed;
        this.seconds = seconds;
        this.own = own;
        this.other = other;
    }

    /** On a town whose projections have just been rebuilt; they will be again. */
    static LiveMeasure measure(Town town, Sizes sizes) throws Exception {
        List<UUID> open = town.openCases();
        List<UUID> cases = open.subList(0, Math.min(CASES, open.size()));
        LiveMeasure measured;
        int batch = ProjectorSettings.standard().batch();
        try (var working = new Node(town.databases(), "working", batch);
                var standby = new Node(town.databases(), "standby", batch)) {
            Progress.say("recording " + sizes.missed() + " events that no projector sees");
            long before = working.log().entries().head();
            record(working, cases, sizes.missed());
            long missed = working.log().entries().head() - before;
            long began = System.nanoTime();
            working.start();
            working.awaitHead();
            double seconds = (System.nanoTime() - began) / 1e9;
            standby.start();
            Progress.say("recording 100 events a second");
            Lag own = Lag.measure(working, cases, sizes.lagSeconds(), 1);
            Lag other = Lag.measure(standby, cases, sizes.lagSeconds(), 2);
            working.awaitHead();
            measured = new LiveMeasure(missed, seconds, own, other);
        }
        Progress.say("comparing the live tables with rebuilt ones");
        Queries queries = town.queries();
        List<String> names = queries.texts("SELECT processor_name FROM projection.token");
        TableSums live = TableSums.of(queries, names);
        RebuildMeasure.check(town, town.rebuild());
        live.sameAs(TableSums.of(queries, names), "the live tables are not as the rebuilt ones");
        return measured;
    }

    private static void record(Node node, List<UUID> cases, int events) throws Exception {
        int callers = Math.min(RECORDING, cases.size());
        List<Recording> recordings = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            int nth = caller;
            List<UUID> share = IntStream.range(0, cases.size())
                    .filter(i -> i % callers == nth)
                    .mapToObj(cases::get)
                    .toList();
            recordings.add(new Recording(node.log().commands(), share, 50 + nth));
        }
        Load.times(recordings, Math.ceilDiv(events, callers));
    }

    @Override
    public void tell(Text text) {
        text.title("The live projections");
        text.line(
                "After a stop: %,d events of cases under way, recorded while no projector ran, are in all projections after %.1f s:"
                        + " %,.0f a second.",
                missed, seconds, missed / seconds);
        text.paragraph(
                "Lag, in ms from the answer to a command until all projections show it, %,d events a second:",
                Lag.PER_SECOND);
        text.line("");
        text.line("| recorded and read | events | p50 | p99 | aim < 250 | at most |");
        text.line("|:--|--:|--:|--:|:--|--:|");
        own.tell(text, "on the node that works on the projections");
        other.tell(text, "on another node");
        text.paragraph(
                "Checked: no case is parked; afterwards the live tables have the same rows, all of them, as tables rebuilt from the"
                        + " log.");
    }
}
