package org.supporttimeline.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/** The forms that an export may have. */
enum ExportForm {
    CSV("text/csv;charset=UTF-8;header=present"),
    NDJSON("application/x-ndjson");

    private final String contentType;

    ExportForm(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** As an address writes it, and a file's name ends. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such form */
    static ExportForm of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such form"));
    }

    ExportLines lines(OutputStream out, List<Column> columns, boolean marked) throws IOException {
        return switch (this) {
            case CSV -> new CsvLines(out, columns, marked);
            case NDJSON -> new JsonLines(out, columns);
        };
    }
}
