package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.scan.Stop;

/** Applies to shadow tables what is recorded after the load, by the code that the live tables are kept by. */
final class CatchUp {

    private static final int PAGE = 500;

    /** So few events are as good as none: the swap waits for the live tables anyway. */
    private static final int FEW = 50;

    private final Connection connection;
    private final CaseLog log;
    private final List<ShadowProjection> shadows;
    private final Stop stop;
    private long reached;

    /**
     * Begins after the load.
     *
     * @param connection in a transaction
     * @param cut the position that was loaded
     */
    CatchUp(Connection connection, CaseLog log, List<ShadowProjection> shadows, Stop stop, long cut) {
        this.connection = connection;
        this.log = log;
        this.shadows = shadows;
        this.stop = stop;
        this.reached = cut;
    }

    /** The position that the shadow tables reflect. */
    long reached() {
        return reached;
    }

    /** Goes on until the end of the log is near. */
    void run() throws SQLException {
        List<StoredEntry> page;
        do {
            stop.check();
            page = log.entries().after(reached, PAGE);
            for (ShadowProjection shadow : shadows) {
                shadow.batch().apply(connection, page);
            }
            connection.commit();
            if (!page.isEmpty()) {
                reached = page.getLast().position();
            }
        } while (page.size() > FEW);
        for (ShadowProjection shadow : shadows) {
            if (shadow.maker().readsTheDay()) {
                turnDay(shadow);
            }
        }
    }

    /** A day may have begun since a case was folded. */
    private void turnDay(ShadowProjection shadow) throws SQLException {
        for (UUID caseId : shadow.secondLook().come(connection, Integer.MAX_VALUE)) {
            stop.check();
            shadow.secondLook().take(connection, caseId, reached);
            connection.commit();
        }
    }
}
