package org.supporttimeline.api.pages.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.projections.reporting.ReportingView;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/** What the views for reporting jobs hold, in the reader's language: in English as it stands beside them in the database. */
final class ViewTerms {

    private static final Properties JA = japanese();

    private final Terms terms;

    ViewTerms(Terms terms) {
        this.terms = terms;
    }

    public String of(ReportingView view) {
        return text(view.name(), view.about());
    }

    public String of(ReportingView view, Column column) {
        return text(view.name() + "." + column.name(), column.about());
    }

    private String text(String name, String en) {
        return terms.of(JA.getProperty(name, en), en);
    }

    private static Properties japanese() {
        var texts = new Properties();
        try (var file = ViewTerms.class.getResourceAsStream("views_ja.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
