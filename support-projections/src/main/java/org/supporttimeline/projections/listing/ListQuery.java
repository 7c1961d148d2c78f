package org.supporttimeline.projections.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Reflected;

/**
 * The SQL of one page of a list, in one round trip: the position that it is true for, the counts where the list begins, the rows
 * in index order. Only the conditions that are asked for are in it, so that the planner sees each as what it is. How many rows,
 * and that there is one office, stand in the text: the server then sees that the plan it has kept is as good as one for these
 * values, and does not plan anew at each call, which takes as long as the page itself.
 */
public final class ListQuery {

    /** A row without anything of the list when there is none. The counts are arrays beside each other. */
    private static final String PAGE = """
            SELECT :reflected AS reflected:told, :arrays, count.numbers, page.*
              FROM (SELECT :aggregated, array_agg(c.number) AS numbers FROM (:counts) AS c) AS count
              LEFT JOIN LATERAL (:page) AS page ON true
             ORDER BY :order
            """;

    private static final String COUNTS =
            "SELECT :columns, count(*) AS number FROM :table i WHERE :offices :conditions GROUP BY :columns";

    private static final String EVERYWHERE =
            "SELECT i.* FROM :table i WHERE true :conditions ORDER BY :order LIMIT :limit";

    private static final String IN_OFFICE =
            "SELECT i.* FROM :table i WHERE i.office = ? :conditions ORDER BY :order LIMIT :limit";

    /** The first of each office by the office's own index, then the first of those. */
    private static final String IN_OFFICES = """
            SELECT i.* FROM unnest(?) AS o(office)
             CROSS JOIN LATERAL (
                   SELECT i.* FROM :table i
                    WHERE i.office = o.office :conditions ORDER BY :order LIMIT :limit) AS i
             ORDER BY :order LIMIT :limit
            """;

    private final Listed listed;
    private final OfficeScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> uncounted = new ArrayList<>();
    private final List<@Nullable Object> uncountedValues = new ArrayList<>();
    private String told = "";
    private boolean begins = true;

    /** @param scope whose rows there are; narrowed to the one office already, where a filter names one */
    public ListQuery(Listed listed, OfficeScope scope) {
        this.listed = listed;
        this.scope = scope;
    }

    /** Only rows for which that holds are listed and counted. */
    public ListQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** Only rows whose column has one of these words; all when there are none. */
    public ListQuery anyOf(String column, Collection<? extends Enum<?>> words) {
        return where(
                column + " = ANY (?)",
                words.isEmpty() ? null : words.stream().map(Enum::name).sorted().toArray(String[]::new));
    }

    /** Only rows for which that holds are listed; counted are others too: what is counted by is told whatever was asked for. */
    public ListQuery facet(String condition, @Nullable Object value) {
        if (value != null) {
            uncounted.add(condition);
            uncountedValues.add(value);
        }
        return this;
    }

    /** Something more is told with the page. */
    public ListQuery telling(String column, String sql) {
        told = ", " + sql + " AS " + column;
        return this;
    }

    /**
     * The page begins after a place, and without counts.
     *
     * @param beyond the rows that come after it
     */
    public ListQuery after(String beyond, @Nullable Object... place) {
        begins = false;
        uncounted.add(beyond);
        uncountedValues.addAll(Arrays.asList(place));
        return this;
    }

    /** The statement, ready to run. */
    public PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        return prepare(connection, "", limit);
    }

    /** The statement that tells its plan. */
    public PreparedStatement explain(Connection connection, int limit) throws SQLException {
        return prepare(connection, "EXPLAIN ", limit);
    }

    private PreparedStatement prepare(Connection connection, String prefix, int limit) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(prefix + sql(limit));
        List<@Nullable Object> bound = new ArrayList<>();
        if (begins) {
            bind(bound);
        }
        bind(bound);
        bound.addAll(uncountedValues);
        for (int at = 0; at < bound.size(); at++) {
            if (bound.get(at) instanceof String[] texts) {
                statement.setArray(at + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(at + 1, bound.get(at));
            }
        }
        return statement;
    }

    private void bind(List<@Nullable Object> bound) {
        if (!scope.all()) {
            bound.add(isOneOffice() ? scope.codes()[0] : scope.codes());
        }
        bound.addAll(values);
    }

    private boolean isOneOffice() {
        return !scope.all() && scope.codes().length == 1;
    }

    /** What the part is about: everything, an office, or some. */
    private String byScope(String all, String one, String some) {
        return scope.all() ? all : isOneOffice() ? one : some;
    }

    private String sql(int limit) {
        String counts = begins
                ? COUNTS.replace(":columns", String.join(", ", listed.counted()))
                        .replace(":offices", byScope("true", "i.office = ?", "i.office = ANY (?)"))
                        .replace(":conditions", and(conditions))
                : "SELECT " + each("''::text AS %s") + ", 0::bigint AS number WHERE false";
        return PAGE.replace(":reflected", Reflected.of(listed.projection()))
                .replace(":told", told)
                .replace(":arrays", each("count.of_%s"))
                .replace(":aggregated", each("array_agg(c.%1$s) AS of_%1$s"))
                .replace(":counts", counts)
                .replace(":page", byScope(EVERYWHERE, IN_OFFICE, IN_OFFICES))
                .replace(":limit", Integer.toString(limit))
                .replace(":conditions", and(conditions) + and(uncounted))
                .replace(":table", listed.table())
                .replace(":order", listed.order());
    }

    private String each(String form) {
        return listed.counted().stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    private static String and(List<String> all) {
        return all.stream().map(" AND "::concat).collect(Collectors.joining());
    }
}
