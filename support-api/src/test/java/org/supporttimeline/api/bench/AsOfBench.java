package org.supporttimeline.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/**
 * Cases of 3,000 entries as of moments of their past: the first question about a case, and those that follow. Fails when a file was
 * wrong, not when it was slow.
 */
class AsOfBench {

    private static final int CASES = 20;
    private static final int ENTRIES = 3_000;
    private static final int WARM_UPS = 10;
    private static final int QUESTIONS = 50;

    @Test
    void reads_long_cases_as_of_moments_of_their_past() throws Exception {
        Sizes sizes = Sizes.given();
        Files.createDirectories(sizes.directory());
        try (var server = BenchServer.start(sizes.directory().resolve("asOf"))) {
            List<UUID> cases = CaseLoad.into(
                            server.databases().owner().dataSource(), List.of(new CaseLoad.Wanted(CASES, ENTRIES)))
                    .getFirst();
            for (int round = 0; round < WARM_UPS; round++) {
                ask(server, cases, round); // each begins with nothing in memory
            }
            Progress.say(ask(server, cases, WARM_UPS));
        }
    }

    private static String ask(BenchServer server, List<UUID> cases, int seed) throws SQLException {
        try (var pool = AppendMeasure.pool(server.databases());
                var log = new CaseLog(
                        pool,
                        server.databases().service().dataSource(),
                        Duration.ofSeconds(10),
                        BenchFacts.CLOCK,
                        Forms.standard())) {
            cases.forEach(log.files()::current);
            var past = new PastCases(log);
            Random random = new Random(seed);
            double[] first = new double[CASES];
            double[] later = new double[CASES * QUESTIONS];
            for (int i = 0; i < CASES; i++) {
                first[i] = ask(log, past, cases.get(i), i, ENTRIES - 1);
            }
            for (int i = 0; i < later.length; i++) {
                int one = i % CASES;
                later[i] = ask(log, past, cases.get(one), one, 1 + random.nextInt(ENTRIES));
            }
            return "as of a moment, ms: first question p50 %.1f p99 %.1f, later p50 %.1f p99 %.1f"
                    .formatted(at(first, 50), at(first, 99), at(later, 50), at(later, 99));
        }
    }

    private static double ask(CaseLog log, PastCases past, UUID caseId, int nth, int entry) {
        long position = (long) nth * ENTRIES + entry;
        long begun = System.nanoTime();
        PastCase then = past.find(caseId, position, BenchFacts.TODAY).orElseThrow();
        double took = (System.nanoTime() - begun) / 1e6;
        if (entry % 100 == 0) {
            assertThat(then.known().file())
                    .isEqualTo(CaseFile.of(log.entries().entries(caseId).stream()
                            .limit(entry)
                            .map(log.wire()::entry)
                            .toList()));
        }
        return took;
    }

    private static double at(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
