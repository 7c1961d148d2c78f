package org.supporttimeline.projections.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.form.Forms;

/** One node on a test database, with a small pool; a second one on the same database is another node. */
final class TestLog implements AutoCloseable {

    final HikariDataSource pool;
    final CaseLog log;

    TestLog(DataSource own, int connections) {
        this(own, connections, Duration.ofSeconds(20));
    }

    TestLog(DataSource own, int connections, Duration patience) {
        pool = pool(own, connections);
        log = new CaseLog(
                pool,
                own,
                patience,
                InstantSource.fixed(Facts.TODAY.atStartOfDay().toInstant(ZoneOffset.ofHours(9))),
                Forms.standard(),
                Policies.standard());
    }

    static HikariDataSource pool(DataSource of, int connections) {
        var config = new HikariConfig();
        config.setDataSource(of);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(20_000);
        return new HikariDataSource(config);
    }

    Recorded send(CaseCommand command) {
        return log.commands().send(command, UUID.randomUUID(), Facts.STAFF);
    }

    @Override
    public void close() {
        log.close();
        pool.close();
    }
}
