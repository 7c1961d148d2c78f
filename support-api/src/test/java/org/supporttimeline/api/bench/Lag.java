package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;

/**
 * How long after its answer what was recorded can be read, whatever projection is asked. Commands come at their times, whether or
 * not those before have been answered.
 */
record Lag(Times times) {

    static final int PER_SECOND = 100;

    private static final double AIM = 250;

    /** Records and reads on a node; another one may do the work. */
    static Lag measure(Node node, List<UUID> cases, int seconds, int seed) throws Exception {
        var random = new Random(seed);
        var facts = new BenchFacts(1_000 + seed);
        run(node, cases, PER_SECOND, random, facts); // until the compiler has done its work
        return new Lag(new Times(run(node, cases, seconds * PER_SECOND, random, facts)));
    }

    private static List<Double> run(Node node, List<UUID> cases, int events, Random random, BenchFacts facts)
            throws Exception {
        long step = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        List<Future<Double>> lags = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < events; i++) {
                UUID caseId = cases.get(random.nextInt(cases.size()));
                UUID eventId = facts.uuid();
                var command = new RecordFact(caseId, facts.contact(BenchFacts.TODAY), null);
                var by = facts.metadata();
                for (long left = begin + i * step - System.nanoTime();
                        left > 0;
                        left = begin + i * step - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                lags.add(threads.submit(() -> {
                    long position =
                            node.log().commands().send(command, eventId, by).position();
                    long answered = System.nanoTime();
                    node.await(position);
                    return (System.nanoTime() - answered) / 1e6;
                }));
            }
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> lag : lags) {
            millis.add(result(lag));
        }
        return millis;
    }

    private static double result(Future<Double> lag) throws Exception {
        try {
            return lag.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    void tell(Text text, String where) {
        text.line(
                "| %s | %,d | %.1f | %.1f | %s | %.1f |",
                where, times.count(), times.at(50), times.at(99), Text.met(times.at(99) < AIM), times.longest());
    }
}
