package org.supporttimeline.projections.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.supporttimeline.projections.schema.Access;

/**
 * A process of its own that appends without pause until its standard input ends, and writes down what it was told: {@code S id}
 * before it sends, then {@code A id position}, {@code D id position} (appended, it turned out), {@code C id} (collision),
 * {@code F id} (failed) or {@code U id} (unknown). Half of its callers write to cases that the other processes write to as well.
 */
final class WriterProcess {

    private static final int CALLERS = 8;
    private static final int SHARED_CASES = 3;

    private final Appender appender;
    private final EventLog log;
    private final BufferedWriter diary;
    private final Map<UUID, Integer> last = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    private WriterProcess(Access access, Path diary) throws IOException {
        this.appender = new Appender(access.dataSource(), Duration.ofSeconds(30), position -> {});
        this.log = new EventLog(TestLog.pool(access.dataSource(), 2));
        this.diary = Files.newBufferedWriter(diary);
    }

    public static void main(String[] arguments) throws Exception {
        var writer = new WriterProcess(new Access(arguments[0], arguments[1], arguments[2]), Path.of(arguments[3]));
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            UUID caseId = i % 2 == 0 ? UUID.randomUUID() : new UUID(0, i % SHARED_CASES);
            callers.add(Thread.ofVirtual().start(() -> writer.write(caseId)));
        }
        while (System.in.read() >= 0) {
            // until the test closes it
        }
        writer.stopped.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        writer.appender.close();
        System.exit(0);
    }

    private void write(UUID caseId) {
        while (!stopped.get()) {
            NewEntry entry = Entries.entry(caseId, next(caseId));
            note("S " + entry.eventId());
            note(told(entry));
        }
    }

    private String told(NewEntry entry) {
        try {
            return switch (appender.append(List.of(entry))) {
                case Outcome.Appended there -> "A " + entry.eventId() + " " + there.position();
                case Outcome.Duplicate there -> "D " + entry.eventId() + " " + there.position();
                case Outcome.Collision none -> "C " + entry.eventId();
            };
        } catch (NotAppended e) {
            return "F " + entry.eventId();
        } catch (OutcomeUnknown e) {
            return "U " + entry.eventId();
        }
    }

    private int next(UUID caseId) {
        while (true) {
            try {
                return next(caseId, log.entriesAfter(caseId, last.getOrDefault(caseId, 0)));
            } catch (LogUnavailable e) {
                // the database is being restarted; the pool waits for it
            }
        }
    }

    private int next(UUID caseId, List<StoredEntry> tail) {
        int known = tail.isEmpty() ? 0 : tail.getLast().entryNo();
        return last.merge(caseId, known, Math::max) + 1;
    }

    private synchronized void note(String line) {
        try {
            diary.write(line);
            diary.newLine();
            diary.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
