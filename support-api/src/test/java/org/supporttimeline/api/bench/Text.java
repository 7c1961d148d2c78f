package org.supporttimeline.api.bench;

import java.util.Locale;

/** Lines of the page, as they come together. */
final class Text {

    private final StringBuilder text = new StringBuilder();

    void title(String title) {
        line("");
        line("### %s", title);
        line("");
    }

    /** A line that stands by itself. */
    void paragraph(String format, Object... values) {
        line("");
        line(format, values);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library that we use
    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Whether an aim was reached. */
    static String met(boolean holds) {
        return holds ? "yes" : "**no**";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
