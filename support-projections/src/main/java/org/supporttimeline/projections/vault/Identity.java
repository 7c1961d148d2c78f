package org.supporttimeline.projections.vault;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which installation the main database says it is: written once, never changed. */
public final class Identity {

    private static final String READ = "SELECT id FROM installation.identity";

    private static final String WRITE = "INSERT INTO installation.identity (id) VALUES (?)";

    private final DataSource main;

    /** @param main the main database */
    public Identity(DataSource main) {
        this.main = main;
    }

    /** Empty before the first start. */
    public Optional<UUID> read() {
        try (var connection = main.getConnection();
                var query = connection.prepareStatement(READ);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the main database does not tell which installation it is", e);
        }
    }

    void write(UUID id) {
        try (var connection = main.getConnection();
                var insert = connection.prepareStatement(WRITE)) {
            insert.setObject(1, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the main database does not take the installation's id", e);
        }
    }
}
