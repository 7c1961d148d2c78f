package org.supporttimeline.api.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.supporttimeline.api.wiring.ServiceProjections;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.ProjectorSettings;
import org.supporttimeline.projections.schema.Databases;

/** A node of the service without its doors: the log and the live projectors, on connections of its own. */
final class Node implements AutoCloseable {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HikariDataSource reading;
    private final HikariDataSource tables;
    private final CaseLog log;
    private final List<Projector> projectors;

    /** @param batch how many events at most go into one transaction */
    Node(Databases databases, String name, int batch) {
        this(databases, name, batch, BenchFacts.CLOCK);
    }

    /** @param now for what is recorded here */
    Node(Databases databases, String name, int batch, InstantSource now) {
        reading = pool(databases, 8);
        tables = pool(databases, 2 * ServiceProjections.standard().size());
        log = new CaseLog(
                reading,
                databases.service().dataSource(),
                Duration.ofSeconds(10),
                now,
                Forms.standard(),
                Policies.standard());
        var settings = new ProjectorSettings(name, 1, batch, Duration.ofSeconds(10));
        projectors = ServiceProjections.standard().stream()
                .map(one -> new Projector(one, log, tables, CLOCK, settings))
                .toList();
    }

    private static HikariDataSource pool(Databases databases, int connections) {
        var config = new HikariConfig();
        config.setDataSource(databases.service().dataSource());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    CaseLog log() {
        return log;
    }

    List<Projector> projectors() {
        return projectors;
    }

    void start() {
        projectors.forEach(Projector::start);
    }

    /** Waits until every projection reflects a position. */
    void await(long position) throws InterruptedException {
        for (Projector projector : projectors) {
            Check.that(
                    projector.await(position, PATIENCE) == Awaited.REACHED,
                    projector.name() + " did not come to " + position);
        }
    }

    /** Waits until the projectors have nothing left to do. */
    void awaitHead() throws InterruptedException {
        await(log.entries().head());
        for (Projector projector : projectors) {
            Check.that(projector.parked().isEmpty(), projector.name() + " parked cases");
        }
    }

    @Override
    public void close() throws SQLException {
        projectors.forEach(Projector::close);
        log.close();
        tables.close();
        reading.close();
    }
}
