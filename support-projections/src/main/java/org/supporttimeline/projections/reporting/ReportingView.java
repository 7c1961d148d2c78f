package org.supporttimeline.projections.reporting;

import java.util.List;

/**
 * A view for reporting jobs.
 *
 * @param name with its version: {@code v1_timeline}
 * @param about what a row is
 * @param columns in their order
 * @param schemas the schemas whose tables it reads; those of projections bear the projections' names
 */
public record ReportingView(String name, String about, List<Column> columns, List<String> schemas) {

    /** The column that tells whose a row is. */
    static final String OFFICE = "office";

    public ReportingView {
        columns = List.copyOf(columns);
        schemas = List.copyOf(schemas);
    }

    /**
     * A column.
     *
     * @param type its SQL type
     * @param about what stands in it
     */
    public record Column(String name, String type, String about) {}

    /** Whether its rows belong to offices. */
    public boolean hasOffice() {
        return columns.stream().anyMatch(column -> column.name().equals(OFFICE));
    }
}
