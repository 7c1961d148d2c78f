package org.supporttimeline.api.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What stands in the tables of projections, as a sum for each: equal rows give equal sums, in whatever order they lie. */
record TableSums(SequencedMap<String, String> byTable) {

    private static final String TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname = ANY (?) AND tablename <> 'migration' ORDER BY 1
            """;

    static TableSums of(Queries queries, List<String> projections) throws SQLException {
        SequencedMap<String, String> sums = new TreeMap<>();
        for (String table : queries.texts(TABLES, projections)) {
            sums.put(
                    table,
                    queries.texts(
                                    "SELECT count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM "
                                            + table + " AS t")
                            .getFirst());
        }
        return new TableSums(sums);
    }

    void sameAs(TableSums others, String otherwise) {
        byTable.forEach((table, sum) ->
                Check.that(sum.equals(others.byTable.get(table)), otherwise + ": " + table + " differs"));
    }
}
