package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.supporttimeline.projections.log.CaseLog;

/**
 * A projection's tables to be, in a schema beside the one in use. Its cases are parked under the name of that schema until the
 * swap.
 */
final class ShadowProjection {

    private final String name;
    private final String schema;
    private final List<Target> tables = new ArrayList<>();
    private final RowMaker maker;
    private final Rows rows;
    private final Parking parking;
    private final Batch batch;
    private final SecondLook secondLook;
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

    /** A table, and how it is filled. */
    record Target(Table table, CopyTable copy) {}

    /** @param schema holds the tables already */
    ShadowProjection(Connection connection, Projection projection, String schema, CaseLog log, InstantSource clock)
            throws SQLException {
        this.name = projection.name();
        this.schema = schema;
        for (Table table : projection.tables()) {
            tables.add(new Target(table, CopyTable.of(connection, schema, table)));
        }
        this.maker = new RowMaker(projection, new CaseFolder(log.entries(), log.wire()), clock);
        this.rows = new Rows(projection, schema);
        this.parking = new Parking(schema);
        this.batch = new Batch(schema, log.wire(), maker, rows, parking);
        this.secondLook = new SecondLook(schema, log, maker, rows, parking);
    }

    String name() {
        return name;
    }

    String schema() {
        return schema;
    }

    List<Target> tables() {
        return tables;
    }

    RowMaker maker() {
        return maker;
    }

    Rows rows() {
        return rows;
    }

    Parking parking() {
        return parking;
    }

    Batch batch() {
        return batch;
    }

    SecondLook secondLook() {
        return secondLook;
    }

    /** A case whose rows could not be made or written in bulk; it is looked at again, by itself. */
    void failed(UUID caseId) {
        failed.add(caseId);
    }

    void failed(Collection<UUID> cases) {
        failed.addAll(cases);
    }

    /** Those cases; each is told once. */
    List<UUID> takeFailed() {
        List<UUID> taken = List.copyOf(failed);
        taken.forEach(failed::remove);
        return taken;
    }
}
