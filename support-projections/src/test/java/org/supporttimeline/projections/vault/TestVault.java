package org.supporttimeline.projections.vault;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;

/** A vault for a test, which records what is opened in the main database's access log, as every vault does. */
public final class TestVault {

    private TestVault() {}

    /** Its access log has a thread and at most one connection, which end with the JVM and the database. */
    public static Vault start(DataSource keys, DataSource main, KekSource keks) {
        return Vault.start(keys, main, keks, new AccessLog(main, Duration.ofSeconds(10)));
    }

    /** Somebody who reads for a test. */
    public static Viewer viewer(String account) {
        return new Viewer(new Accessor(account, "TEST", List.of()), AccessKind.READ, "test", Purpose.MAINTENANCE);
    }
}
