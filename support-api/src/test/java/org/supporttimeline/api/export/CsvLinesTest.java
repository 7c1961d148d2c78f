package org.supporttimeline.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.projections.reporting.ReportingView.Column;

class CsvLinesTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("code", "text", "a code"), new Column("days", "integer", "a number"));

    private static byte[] written(boolean marked) throws IOException {
        var out = new ByteArrayOutputStream();
        var lines = new CsvLines(out, COLUMNS, marked);
        lines.write(Arrays.asList("a,\"b\"\nc", -3L));
        lines.write(Arrays.asList(null, null));
        lines.finish();
        return out.toByteArray();
    }

    @Test
    void lines_end_and_cells_are_quoted_as_rfc_4180_has_it() throws IOException {
        assertThat(new String(written(false), UTF_8)).isEqualTo("code,days\r\n\"a,\"\"b\"\"\nc\",-3\r\n,\r\n");
    }

    @Test
    void on_request_it_begins_with_the_mark_by_which_excel_knows_utf_8() throws IOException {
        assertThat(written(true)).startsWith(0xEF, 0xBB, 0xBF, 'c');
        assertThat(written(false)).startsWith('c');
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void a_text_that_a_spreadsheet_would_calculate_is_defused(String text) {
        assertThat(CsvLines.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void what_is_no_formula_stays_as_it_is() {
        assertThat(CsvLines.cell("2026-04-01")).isEqualTo("2026-04-01");
        assertThat(CsvLines.cell(-1L)).isEqualTo("-1");
        assertThat(CsvLines.cell("")).isEmpty();
        assertThat(CsvLines.cell(null)).isEmpty();
    }
}
