package org.supporttimeline.api.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in one form. */
sealed interface ExportLines permits CsvLines, JsonLines {

    /** A row, its values in the order of the view's columns. */
    void write(List<@Nullable Object> values) throws IOException;

    /** After the last row: hands over what is still held back. */
    void finish() throws IOException;
}
