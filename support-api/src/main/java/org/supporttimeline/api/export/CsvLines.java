package org.supporttimeline.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/**
 * CSV as RFC 4180 has it, with a line of names first. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers are left as they are.
 */
final class CsvLines implements ExportLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Also in the wide forms, which a Japanese Excel takes for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter writer;

    /** @param marked with the mark by which Excel knows UTF-8 */
    CsvLines(OutputStream out, List<Column> columns, boolean marked) throws IOException {
        if (marked) {
            out.write(BYTE_ORDER_MARK);
        }
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, UTF_8);
        writer.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(List<@Nullable Object> values) {
        writer.writeRecord(values.stream().map(CsvLines::cell).toArray(String[]::new));
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }
}
