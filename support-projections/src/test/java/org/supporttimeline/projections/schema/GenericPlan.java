package org.supporttimeline.projections.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGStatement;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;

/** The plan by which the service's statement runs again and again: made without looking at its values. */
public final class GenericPlan {

    /** It looks at the values five times at least. */
    private static final int RUNS = 8;

    private GenericPlan() {}

    /** A statement that tells its plan. */
    public interface Explained {
        PreparedStatement prepare(Connection connection) throws SQLException;
    }

    /** Fills tables, as the service. */
    public static void fill(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first so many offices. */
    public static OfficeScope offices(int number) {
        return OfficeScope.of(IntStream.rangeClosed(1, number)
                .mapToObj(nth -> new OfficeId("office-" + nth))
                .collect(Collectors.toSet()));
    }

    /** Whether the server, which chooses by itself, goes on by that plan when the statement has run some times. */
    public static boolean isKept(TestDatabase database, Explained asked) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = asked.prepare(connection)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            for (int time = 0; time < RUNS; time++) {
                statement.executeQuery().close();
            }
            try (var question = connection.prepareStatement("SELECT sum(generic_plans) FROM pg_prepared_statements");
                    var answer = question.executeQuery()) {
                return answer.next() && answer.getLong(1) > 0;
            }
        }
    }

    /** Its lines. */
    public static List<String> of(TestDatabase database, Explained explained) throws SQLException {
        try (var connection = database.service().getConnection()) {
            try (var setUp = connection.createStatement()) {
                setUp.execute("SET plan_cache_mode = force_generic_plan");
            }
            try (var statement = explained.prepare(connection);
                    var result = statement.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (result.next()) {
                    lines.add(result.getString(1));
                }
                return lines;
            }
        }
    }
}
