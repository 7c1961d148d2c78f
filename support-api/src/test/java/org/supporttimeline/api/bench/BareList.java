package org.supporttimeline.api.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.schema.Databases;

/** The limit of a list: the SQL of its page, all columns read, on a connection of its own. */
final class BareList implements ConnectedCaller {

    private final OfficeList list;
    private final Connection connection;
    private final PreparedStatement query;

    BareList(Databases databases, OfficeList list, OfficeScope scope) throws SQLException {
        this.list = list;
        this.connection = databases.service().dataSource().getConnection();
        this.query = list.prepare(connection, scope);
    }

    @Override
    public void call() throws SQLException {
        keys();
    }

    /** What is in the rows, in order. */
    List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (var row = query.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
                keys.add(list.key(row));
            }
        }
        return keys;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
