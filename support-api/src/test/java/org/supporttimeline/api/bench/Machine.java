package org.supporttimeline.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured on.
 *
 * @param cores processors
 * @param memory in GiB
 * @param system kernel and architecture
 * @param java version
 * @param syncMillis the median time that a page of 8 KiB takes to be on the disk, in milliseconds
 * @param load processes that wanted to run before the measuring began, on average over a minute: above some tenths, others disturb it
 */
record Machine(int cores, double memory, String system, String java, double syncMillis, double load) {

    private static final int SYNCS = 200;
    private static final int PAGE = 8192;

    static Machine look(Path directory) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / (double) (1L << 30),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.runtime.version"),
                sync(directory),
                system.getSystemLoadAverage());
    }

    /** Whether others took so much of it that the figures are not ours. */
    boolean isBusy() {
        return load > cores * 0.75; // the build that comes before has its part in the average
    }

    private static double sync(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "sync", ".tmp");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] nanos = new long[SYNCS];
            for (int i = 0; i < SYNCS; i++) {
                channel.write(ByteBuffer.allocate(PAGE), 0);
                long began = System.nanoTime();
                channel.force(false);
                nanos[i] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            return nanos[SYNCS / 2] / 1e6;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GiB, %s, Java %s; %.2f ms to bring a page of 8 KiB to the disk; load average before: %.1f",
                cores,
                memory,
                system,
                java,
                syncMillis,
                load);
    }
}
