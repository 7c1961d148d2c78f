package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.schema.TestDatabase;

/** Writers in processes of their own: one goes on throughout, one is killed in the middle, one is frozen; and a database crash. */
class ManyProcessesTest {

    private static final int READERS = 3;
    private static final int STEP = 150;

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path diaries;

    @AutoClose
    private final HikariDataSource pool = TestLog.pool(database.service(), READERS + 1);

    private final EventLog log = new EventLog(pool);
    private final Map<String, Process> writers = new HashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void end_every_process() {
        writers.values().forEach(Process::destroyForcibly);
    }

    @Test
    void whatever_happens_to_writers_and_database_the_log_is_whole_and_every_answer_true() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            start("steady");
            start("killed");
            start("frozen");
            List<Future<Long>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(this::readInOrder));
            }
            await("all three write", () -> answers("steady") > 50 && answers("killed") > 50 && answers("frozen") > 50);

            signal("killed", "KILL");
            signal("frozen", "STOP");
            long atFreeze = log.head();
            await("a frozen writer blocks nobody", () -> log.head() > atFreeze + STEP);

            crashDatabase();
            long atCrash = answers("steady");
            await("the steady writer goes on after the crash", () -> answers("steady") > atCrash + STEP);

            long asleep = answers("frozen");
            signal("frozen", "CONT");
            await("the frozen writer goes on", () -> answers("frozen") > asleep + STEP);

            finish("steady");
            finish("frozen");
            done.set(true);
            long head = log.head();
            for (Future<Long> reader : reading) {
                assertThat(reader.get()).as("every reader came to the end").isEqualTo(head);
            }
        }
        List<StoredEntry> all = log.after(0, Integer.MAX_VALUE);
        numbersAndTimesGrow(all);
        everyAnswerIsTrue(all);
    }

    private void numbersAndTimesGrow(List<StoredEntry> all) {
        assertThat(log.head()).isEqualTo(all.size());
        Map<UUID, Integer> last = new HashMap<>();
        StoredEntry before = null;
        for (StoredEntry entry : all) {
            assertThat(entry.position()).isEqualTo(before == null ? 1 : before.position() + 1);
            assertThat(before == null || before.recordedAt().isBefore(entry.recordedAt()))
                    .isTrue();
            assertThat(entry.entryNo()).isEqualTo(last.merge(entry.caseId(), 1, Integer::sum));
            before = entry;
        }
    }

    private void everyAnswerIsTrue(List<StoredEntry> all) throws IOException {
        Map<String, Long> positions = new HashMap<>();
        all.forEach(entry -> positions.put(entry.eventId().toString(), entry.position()));
        assertThat(positions).as("nothing is there twice").hasSameSizeAs(all);
        Map<String, Integer> kinds = new HashMap<>();
        int sent = 0;
        for (String writer : writers.keySet()) {
            for (String line : lines(writer)) {
                String[] told = line.split(" ", -1);
                kinds.merge(told[0], 1, Integer::sum);
                switch (told[0]) {
                    case "A", "D" -> assertThat(positions.get(told[1])).isEqualTo(Long.valueOf(told[2]));
                    case "C", "F" -> assertThat(positions).doesNotContainKey(told[1]);
                    case "S" -> sent++;
                    default -> assertThat(told[0]).as("neither done nor failed").isEqualTo("U");
                }
            }
        }
        assertThat(kinds).as("answers of each kind occurred").containsKeys("A", "C");
        assertThat(sent).as("all that is there was sent").isGreaterThanOrEqualTo(all.size());
    }

    /** Sees no position before the one that precedes it. */
    private long readInOrder() {
        long at = 0;
        boolean last = false;
        while (!last) {
            last = done.get();
            try {
                for (StoredEntry entry : log.after(at, 1_000)) {
                    assertThat(entry.position()).isEqualTo(at + 1);
                    at = entry.position();
                }
            } catch (LogUnavailable e) {
                last = false; // the database is being restarted
            }
        }
        return at;
    }

    private void start(String name) throws IOException {
        Access access = database.databases().service();
        writers.put(
                name,
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WriterProcess.class.getName(),
                                access.url(),
                                access.user(),
                                access.password(),
                                diary(name).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(new File(diary(name) + ".out"))
                        .start());
    }

    private void crashDatabase() {
        if (database.canRestart()) {
            database.restartServer();
        } else {
            database.cutConnections();
        }
    }

    private void signal(String name, String signal) throws IOException, InterruptedException {
        long pid = Objects.requireNonNull(writers.get(name)).pid();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void finish(String name) throws IOException, InterruptedException {
        Process writer = Objects.requireNonNull(writers.get(name));
        writer.getOutputStream().close();
        assertThat(writer.waitFor(30, TimeUnit.SECONDS))
                .as("%s ends by itself", name)
                .isTrue();
        assertThat(writer.exitValue()).isZero();
    }

    private Path diary(String name) {
        return diaries.resolve(name);
    }

    /** A process that was killed may leave half a line. */
    private List<String> lines(String name) throws IOException {
        String text = Files.exists(diary(name)) ? Files.readString(diary(name)) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private long answers(String name) throws IOException {
        return lines(name).stream().filter(line -> line.startsWith("A")).count();
    }

    /** Looks again whenever a writer has written into its diary, which each does after every answer. */
    private void await(String what, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (WatchService written = diaries.getFileSystem().newWatchService()) {
            diaries.register(written, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!condition.call()) {
                WatchKey key = written.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (key == null || System.nanoTime() > until) {
                    throw new AssertionError(what);
                }
                key.pollEvents();
                key.reset();
            }
        }
    }
}
