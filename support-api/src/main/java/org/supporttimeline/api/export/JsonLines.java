package org.supporttimeline.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.reporting.ReportingView.Column;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, with every column. */
final class JsonLines implements ExportLines {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final OutputStream out;
    private final List<Column> columns;

    JsonLines(OutputStream out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).name(), values.get(i));
        }
        out.write((MAPPER.writeValueAsString(row) + "\n").getBytes(UTF_8));
    }

    @Override
    public void finish() {}
}
