package org.supporttimeline.api.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets callers call as fast as they are answered, for a while, and takes the time of each answer. */
final class Load {

    private Load() {}

    /** One run, for at least the time given; a caller that fails ends it with its failure. */
    static Run run(List<? extends Caller> callers, Duration time) throws Exception {
        var start = new CyclicBarrier(callers.size() + 1);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("caller-", 0).factory())) {
            List<Future<Taken>> all = callers.stream()
                    .map(caller -> threads.submit(() -> take(caller, start, time)))
                    .toList();
            start.await();
            long began = System.nanoTime();
            List<Taken> taken = new ArrayList<>();
            for (Future<Taken> one : all) {
                taken.add(one.get());
            }
            return Run.of(taken, System.nanoTime() - began);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Each caller calls so many times, and nobody takes the time. */
    static void times(List<? extends Caller> callers, int calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = callers.stream()
                    .map(caller -> threads.submit(() -> {
                        for (int i = 0; i < calls; i++) {
                            caller.call();
                        }
                        return calls;
                    }))
                    .toList();
            for (Future<Integer> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Taken take(Caller caller, CyclicBarrier start, Duration time) throws Exception {
        var taken = new Taken();
        start.await();
        long now = System.nanoTime();
        long end = now + time.toNanos();
        while (now < end) {
            caller.call();
            long then = now;
            now = System.nanoTime();
            taken.add(now - then);
        }
        return taken;
    }

    /** The times of one caller's answers, in nanoseconds. */
    static final class Taken {

        private long[] nanos = new long[1024];
        private int size;

        private void add(long time) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = time;
        }

        long[] all() {
            return Arrays.copyOf(nanos, size);
        }
    }
}
