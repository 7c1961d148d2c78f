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
import org.supporttimeline.projections.log.CaseLog;

/**
 * Commands that come at their times, whether or not those before have been answered. An answer's time counts from when its command
 * should have come, so that nothing is hidden by a wait.
 */
record Paced(List<Answered> answers) {

    /** One command's answer. */
    record Answered(Recording.Acknowledged acknowledged, double millis, long at) {}

    static Paced run(CaseLog log, List<UUID> cases, int perSecond, int seconds, int seed) throws Exception {
        var random = new Random(seed);
        var facts = new BenchFacts(seed);
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<Future<Answered>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < perSecond * seconds; i++) {
                UUID caseId = cases.get(random.nextInt(cases.size()));
                UUID eventId = facts.uuid();
                var command = new RecordFact(caseId, facts.contact(BenchFacts.TODAY), null);
                var by = facts.metadata();
                long due = begin + i * step;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                answers.add(threads.submit(() -> {
                    var recorded = log.commands().send(command, eventId, by);
                    long now = System.nanoTime();
                    return new Answered(new Recording.Acknowledged(eventId, recorded), (now - due) / 1e6, now);
                }));
            }
        }
        List<Answered> all = new ArrayList<>();
        for (Future<Answered> answer : answers) {
            all.add(result(answer));
        }
        return new Paced(all);
    }

    private static Answered result(Future<Answered> answer) throws Exception {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    Times times() {
        return new Times(answers.stream().map(Answered::millis).toList());
    }

    List<Recording.Acknowledged> acknowledged() {
        return answers.stream().map(Answered::acknowledged).toList();
    }
}
