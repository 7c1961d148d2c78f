package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.ledger.FsckReport;
import org.supporttimeline.projections.log.CaseLog;

/** Five hundred appends a second with sealing off and on, by turns; and how far behind the seal is. */
final class SealingMeasure implements Figures {

    private static final int PER_SECOND = 500;
    private static final CaseLoad.Wanted CASES = new CaseLoad.Wanted(1_280, 10);
    private static final double MOST_LAG = 2_000;
    private static final double MOST_TIMES = 1.1;

    private final List<Paced> off = new ArrayList<>();
    private final List<Paced> on = new ArrayList<>();
    private final List<Double> lags = new ArrayList<>();
    private long entries;

    static SealingMeasure measure(Path directory, Sizes sizes) throws Exception {
        try (var town = SealedTown.start(directory)) {
            var databases = town.server().databases();
            List<UUID> cases = CaseLoad.into(databases.owner().dataSource(), List.of(CASES))
                    .getFirst();
            try (var pool = AppendMeasure.pool(databases);
                    var log = new CaseLog(
                            pool,
                            town.source(),
                            Duration.ofSeconds(10),
                            BenchFacts.CLOCK,
                            Forms.standard(),
                            Policies.standard())) {
                long loaded = log.entries().head();
                var measured = new SealingMeasure();
                for (int round = 0; round <= sizes.rounds(); round++) {
                    measured.turn(town, log, cases, sizes.lagSeconds(), round);
                }
                List<Recording.Acknowledged> acknowledged = new ArrayList<>();
                measured.off.forEach(one -> acknowledged.addAll(one.acknowledged()));
                measured.on.forEach(one -> acknowledged.addAll(one.acknowledged()));
                new LogCheck(pool).holds(loaded, acknowledged);
                measured.check(town, log.entries().head());
                measured.off.removeFirst(); // until the compiler has done its work
                measured.on.removeFirst();
                return measured;
            }
        }
    }

    private void turn(SealedTown town, CaseLog log, List<UUID> cases, int seconds, int round) throws Exception {
        off.add(Paced.run(log, cases, PER_SECOND, seconds, 2_000 + 2 * round));
        try (var sealer = town.seal(log.arrivals()::awaitBeyond);
                var watch = new SealWatch(town)) {
            town.awaitSealed(log.entries().head());
            Paced sealing = Paced.run(log, cases, PER_SECOND, seconds, 2_001 + 2 * round);
            watch.await(log.entries().head());
            Check.that(sealer.isSealing() && sealer.broken().isEmpty(), "nothing was sealed");
            on.add(sealing);
            if (round > 0) {
                lags.addAll(watch.lags(sealing.answers()));
            }
        }
        Progress.say("sealing: round " + round);
    }

    private void check(SealedTown town, long head) throws Exception {
        FsckReport report = town.fsck();
        Check.that(
                report.fits() && report.entries() == head && report.proven() == head,
                "what was sealed is not what was recorded");
        entries = head;
    }

    private static Times times(List<Paced> runs) {
        return new Times(runs.stream()
                .flatMap(run -> run.answers().stream())
                .map(Paced.Answered::millis)
                .toList());
    }

    @Override
    public void tell(Text text) {
        Times without = times(off);
        Times with = times(on);
        var lag = new Times(lags);
        double most = with.at(99) / without.at(99);
        text.title("Sealing, at %d appends a second".formatted(PER_SECOND));
        text.line("| | appends | p50 ms | p99 ms | at most |");
        text.line("|:--|--:|--:|--:|--:|");
        row(text, "appends, nobody seals", without);
        row(text, "appends, sealed meanwhile", with);
        row(text, "from an append's answer until it is under a signed checkpoint", lag);
        text.paragraph(
                "With sealing on the p99 of appends is %.2f times what it is with sealing off (aim ≤ %.1f: %s). The seal is at most"
                        + " %,.0f ms behind (aim ≤ %,.0f: %s).",
                most,
                MOST_TIMES,
                Text.met(most <= MOST_TIMES),
                lag.longest(),
                MOST_LAG,
                Text.met(lag.longest() <= MOST_LAG));
        text.paragraph("Every round, in order (p99 in ms, off then on):");
        text.line("");
        for (int round = 0; round < on.size(); round++) {
            text.line(
                    "- %.2f, %.2f",
                    off.get(round).times().at(99), on.get(round).times().at(99));
        }
        text.paragraph(
                "Checked afterwards: every acknowledged event is in the log, once, where its caller was told; a check of the ledger"
                        + " finds all %,d entries under the last checkpoint.",
                entries);
    }

    private static void row(Text text, String what, Times times) {
        text.line(
                "| %s | %,d | %.2f | %.2f | %.1f |", what, times.count(), times.at(50), times.at(99), times.longest());
    }
}
