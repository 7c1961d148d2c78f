package org.supporttimeline.projections.reporting;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a view, one after the other. */
public interface Exported {

    /** Before the first row: everything up to this position of the log is in them. */
    void begin(long position) throws IOException;

    /**
     * A row.
     *
     * @param values in the order of the columns: a {@link String}, {@link Boolean}, {@link java.math.BigDecimal} or {@link Long};
     *     days and times in the form of ISO 8601
     * @throws IOException ends the export
     */
    void row(List<@Nullable Object> values) throws IOException;
}
