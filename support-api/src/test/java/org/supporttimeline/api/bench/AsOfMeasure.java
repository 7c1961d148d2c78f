package org.supporttimeline.api.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** Cases of 3,000 entries as of moments of their past: the first question about a case, and those that follow. */
final class AsOfMeasure implements Figures {

    private static final int CASES = 20;
    private static final int ENTRIES = 3_000;
    private static final int WARM_UPS = 10;
    private static final int QUESTIONS = 50;
    private static final double AIM = 20;

    private final Times first;
    private final Times later;

    private AsOfMeasure(List<Double> first, List<Double> later) {
        this.first = new Times(first);
        this.later = new Times(later);
    }

    static AsOfMeasure measure(Path directory) throws Exception {
        Files.createDirectories(directory);
        try (var server = BenchServer.start(directory)) {
            List<UUID> cases = CaseLoad.into(
                            server.databases().owner().dataSource(), List.of(new CaseLoad.Wanted(CASES, ENTRIES)))
                    .getFirst();
            for (int round = 0; round < WARM_UPS; round++) {
                ask(server, cases, round); // each begins with nothing in memory
            }
            return ask(server, cases, WARM_UPS);
        } finally {
            BenchServer.delete(directory);
        }
    }

    private static AsOfMeasure ask(BenchServer server, List<UUID> cases, int seed) throws Exception {
        try (var node = new Node(server.databases(), "asking", 1)) {
            CaseLog log = node.log();
            cases.forEach(log.files()::current);
            var past = new PastCases(log);
            Random random = new Random(seed);
            List<Double> first = new ArrayList<>();
            List<Double> later = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                first.add(ask(log, past, cases.get(i), i, ENTRIES - 1));
            }
            for (int i = 0; i < CASES * QUESTIONS; i++) {
                int one = i % CASES;
                later.add(ask(log, past, cases.get(one), one, 1 + random.nextInt(ENTRIES)));
            }
            return new AsOfMeasure(first, later);
        }
    }

    private static double ask(CaseLog log, PastCases past, UUID caseId, int nth, int entry) {
        long position = (long) nth * ENTRIES + entry;
        LocalDate on = BenchFacts.TODAY;
        long begun = System.nanoTime();
        PastCase then = past.find(caseId, position, on).orElseThrow();
        double took = (System.nanoTime() - begun) / 1e6;
        if (entry % 100 == 0) {
            CaseFile folded = CaseFile.of(log.entries().entries(caseId).stream()
                    .limit(entry)
                    .map(log.wire()::entry)
                    .toList());
            Check.that(then.known().file().equals(folded), "a past file is not the fold of its entries");
        }
        return took;
    }

    @Override
    public void tell(Text text) {
        text.title("A case of %,d entries as of a moment".formatted(ENTRIES));
        text.line("| | p50 ms | p99 ms | aim, p50 < 20 |");
        text.line("|:--|--:|--:|:--|");
        tell(text, "the first question about a case", first);
        tell(text, "later ones, each of another moment", later);
        text.paragraph(
                "%d cases. Checked: a sample of the answers equals the fold of the case's first entries.", CASES);
    }

    private static void tell(Text text, String what, Times times) {
        text.line("| %s | %.1f | %.1f | %s |", what, times.at(50), times.at(99), Text.met(times.at(50) < AIM));
    }
}
