package org.supporttimeline.api.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.postgres.ServerLog.Sent;
import org.supporttimeline.projections.schema.Databases;

/** The limit of a page: the very statements that it sent, one after the other, all columns read, on connections of its own. */
final class SentStatements implements ConnectedCaller {

    private static final Pattern NUMBERED = Pattern.compile("\\$\\d+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Connection tables;
    private final Connection keys;
    private final String keysDatabase;
    private final List<List<Sent>> pages;
    private final Random random;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param pages what each of some pages of the kind sent */
    SentStatements(Databases databases, List<List<Sent>> pages, int seed) throws SQLException {
        this.tables = databases.service().dataSource().getConnection();
        this.keys = databases.keys().dataSource().getConnection();
        this.keysDatabase = keys.getCatalog();
        this.pages = pages;
        this.random = new Random(seed);
    }

    @Override
    public void call() throws SQLException {
        for (Sent one : pages.get(random.nextInt(pages.size()))) {
            read(one);
        }
    }

    private void read(Sent one) throws SQLException {
        boolean unfolds = one.sql().contains("unnest(");
        if (unfolds && one.parameters().contains("{}")) {
            return; // nothing to look up, and nothing that would tell of what type
        }
        PreparedStatement statement = prepared.get(one.database() + one.sql());
        if (statement == null) {
            statement = (one.database().equals(keysDatabase) ? keys : tables)
                    .prepareStatement(NUMBERED.matcher(one.sql()).replaceAll("?"));
            prepared.put(one.database() + one.sql(), statement);
        }
        for (int i = 0; i < one.parameters().size(); i++) {
            set(statement, i + 1, one.parameters().get(i), unfolds);
        }
        try (var row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
            }
        }
    }

    /** The server finds the type out by itself, but that of an array that it is to unfold. */
    private static void set(PreparedStatement statement, int place, @Nullable String value, boolean unfolded)
            throws SQLException {
        if (unfolded && value != null && value.startsWith("{") && value.endsWith("}")) {
            String inside = value.substring(1, value.length() - 1).replace("\"", "");
            String[] elements = inside.isEmpty() ? new String[0] : inside.split(",", -1);
            statement.setArray(place, statement.getConnection().createArrayOf(type(elements), elements));
        } else {
            statement.setObject(place, value, Types.OTHER);
        }
    }

    private static String type(String[] elements) {
        if (elements.length > 0 && ID.matcher(elements[0]).matches()) {
            return "uuid";
        }
        return elements.length > 0 && NUMBER.matcher(elements[0]).matches() ? "int4" : "text";
    }

    @Override
    public void close() throws SQLException {
        try (keys) {
            tables.close();
        }
    }
}
