package org.supporttimeline.projections.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A connection that one thread keeps for appending: what is answered on it is durable, and silence has an end. */
public final class OwnConnection {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    /**
     * A client that freezes between two packets must not keep a head locked (servers before 17 lack the setting). And what is
     * answered must be durable, whatever the server's default.
     */
    private static final String SETTINGS = """
            SELECT set_config(name, CASE name WHEN 'transaction_timeout' THEN '10s' ELSE 'on' END, false)
              FROM pg_settings
             WHERE name = 'transaction_timeout' OR (name = 'synchronous_commit' AND setting = 'off')""";

    private OwnConnection() {}

    /** Opens it, in autocommit mode. The caller closes it. */
    public static Connection open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (var settings = connection.createStatement()) {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
            settings.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
