package org.supporttimeline.projections.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.projections.schema.Access;

/**
 * A rough measure while working on the appender: commands a second beside bare inserts of the same row. Run by hand with the URL
 * of a migrated database, as its service's role, and seconds a run.
 */
final class AppendRate {

    private static final String BARE = """
            INSERT INTO bare (case_id, entry_no, event_id, recorded_at, type, revision, payload, metadata)
            VALUES (?, ?, ?, clock_timestamp(), ?, 1, ?::json, ?::json)""";

    private AppendRate() {}

    public static void main(String[] arguments) throws Exception {
        DataSource source = new Access(arguments[0], arguments[1], "").dataSource();
        int seconds = Integer.parseInt(arguments[2]);
        Fact fact = Facts.contact(3);
        try (var node = new TestLog(source, 8)) {
            String payload = node.log.wire().write(fact);
            String metadata = node.log.wire().write(Facts.STAFF);
            for (int callers : new int[] {1, 8, 32, 1, 8, 32}) {
                double bare = rate(callers, seconds, () -> bare(source, payload, metadata));
                double ours = rate(callers, seconds, () -> {
                    UUID caseId = UUID.randomUUID();
                    node.send(Facts.open(caseId));
                    return () -> node.send(Facts.record(caseId, fact));
                });
                System.out.printf(
                        "%2d callers: bare %6.0f  commands %6.0f  %3.0f %%%n", callers, bare, ours, 100 * ours / bare);
            }
        }
    }

    private static Callable<?> bare(DataSource source, String payload, String metadata) throws SQLException {
        var connection = source.getConnection();
        var insert = connection.prepareStatement(BARE);
        UUID caseId = UUID.randomUUID();
        int[] no = {0};
        return () -> {
            insert.setObject(1, caseId);
            insert.setInt(2, ++no[0]);
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, "ClientContacted");
            insert.setString(5, payload);
            insert.setString(6, metadata);
            return insert.executeUpdate();
        };
    }

    private static double rate(int callers, int seconds, Callable<Callable<?>> prepare) throws Exception {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<?>> works = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                works.add(prepare.call());
            }
            long start = System.nanoTime();
            long end = start + Duration.ofSeconds(seconds).toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (Callable<?> work : works) {
                counts.add(threads.submit(() -> {
                    long n = 0;
                    while (System.nanoTime() < end) {
                        work.call();
                        n++;
                    }
                    return n;
                }));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        }
    }
}
