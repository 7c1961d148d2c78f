package org.supporttimeline.projections.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * Shows every case, whole and decoded, to visitors on all cores. While they look at one share of the cases, the next is read
 * from the database; so at most two shares are in memory, and as many shares are made as the memory given asks for.
 */
public final class CaseScan {

    /** With fewer events than this, reading ahead gains nothing. */
    private static final long WORTH_SHARES = 100_000;

    /** So that the next can be read ahead; more would only read the table more often. */
    private static final int SHARES_AT_LEAST = 2;

    /** Each of them reads the table once; what is still too large is halved as it is found to be. */
    private static final int SHARES_AT_MOST = 1_000;

    private static final String BYTES_AN_EVENT = """
            SELECT coalesce(avg(octet_length(e.payload::text) + octet_length(e.metadata::text) + 150), 0)
              FROM generate_series(1, 1000) AS g JOIN log.event e ON e.position = greatest(1, ?::bigint * g / 1000)
            """;

    private final DataSource own;
    private final WireForm wire;
    private final long memory;
    private final int workers;
    private final Stop stop;

    /**
     * Prepares a scan.
     *
     * @param own opens a new connection each time; not a pool
     * @param memory in bytes, what may be held of the log at once; a single case is held whole
     * @param workers on how many threads visitors work
     */
    public CaseScan(DataSource own, WireForm wire, long memory, int workers, Stop stop) {
        this.own = own;
        this.wire = wire;
        this.memory = memory;
        this.workers = workers;
        this.stop = stop;
    }

    /** Looks at cases, on one thread. */
    public interface Visitor {

        /** All entries of a case up to the position, in order. */
        void visit(UUID caseId, List<RecordedEntry> entries) throws SQLException, InterruptedException;

        /** A case of which an entry cannot be decoded. */
        void unreadable(UUID caseId, int entries, RuntimeException failure) throws SQLException, InterruptedException;

        /** There are no more cases. */
        void end() throws SQLException, InterruptedException;
    }

    /**
     * Shows each case once.
     *
     * @param upTo the last position that counts
     * @param visitors asked once for each thread
     * @return how many shares were read
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public int run(long upTo, Supplier<? extends Visitor> visitors) throws SQLException, InterruptedException {
        return run(upTo, List.of(), visitors);
    }

    /** The same, of some cases: found one by one, without reading the others. All of them if there is none. */
    public int run(long upTo, Collection<UUID> only, Supplier<? extends Visitor> visitors)
            throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(
                workers + 1, Thread.ofPlatform().name("scan-", 0).factory());
        try (Connection connection = stop.open(own)) {
            int shares = only.isEmpty() ? shares(connection, upTo) : 1;
            var reader = new ShareReader(connection, stop, upTo, memory / 2, only, Share.all(shares));
            List<Looking> looking = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                looking.add(new Looking(visitors.get(), new Decoder(wire)));
            }
            Future<Optional<Gathered>> next = threads.submit(reader::next);
            for (Optional<Gathered> now = result(next); now.isPresent(); now = result(next)) {
                next = threads.submit(reader::next);
                show(threads, looking, now.get().cases());
            }
            for (Looking one : looking) {
                one.visitor().end();
            }
            return reader.read();
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private int shares(Connection connection, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement(BYTES_AN_EVENT)) {
            statement.setLong(1, upTo);
            try (var result = statement.executeQuery()) {
                result.next();
                double bytes = result.getDouble(1) * upTo;
                int needed = (int) Math.ceil(Math.max(bytes, 1) / ((double) memory / 2));
                return Math.clamp(needed, upTo < WORTH_SHARES ? 1 : SHARES_AT_LEAST, SHARES_AT_MOST);
            }
        }
    }

    private record Looking(Visitor visitor, Decoder decoder) {

        void look(Gathered.OneCase one) throws SQLException, InterruptedException {
            LogRow[] rows = one.rows();
            List<RecordedEntry> entries;
            try {
                entries = decoder.decode(rows);
            } catch (RuntimeException e) {
                visitor.unreadable(one.id(), rows.length, e);
                return;
            }
            visitor.visit(one.id(), entries);
        }
    }

    private void show(ExecutorService threads, List<Looking> looking, List<Gathered.OneCase> cases)
            throws SQLException, InterruptedException {
        var next = new AtomicInteger();
        List<Future<Void>> working = new ArrayList<>();
        for (Looking one : looking) {
            Callable<Void> work = () -> {
                for (int i = next.getAndIncrement(); i < cases.size(); i = next.getAndIncrement()) {
                    stop.check();
                    one.look(cases.get(i));
                }
                return null;
            };
            working.add(threads.submit(work));
        }
        for (Future<Void> one : working) {
            result(one);
        }
    }

    private static <T> T result(Future<T> future) throws SQLException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                case SQLException sql -> throw sql;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
