package org.supporttimeline.api.pages.casepage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.supporttimeline.api.pages.shown.ShownField;

/** How much of a timeline one page sends: long notes make it a shorter list, so that it is there at once on any line. */
final class PageOfLines {

    /** Bytes of what the lines say, besides what stands around each. */
    private static final int MOST = 100_000;

    private static final int AROUND_A_LINE = 1_200;
    private static final int AROUND_A_FIELD = 90;

    private PageOfLines() {}

    /** The first of them, as many as fit; at least one, if there is one. */
    static List<TimelineLine> first(List<TimelineLine> lines) {
        int bytes = 0;
        int count = 0;
        for (TimelineLine line : lines) {
            bytes += AROUND_A_LINE + 2 * bytes(line.brief()) + bytes(line.fields());
            if (bytes > MOST && count > 0) {
                break;
            }
            count++;
        }
        return lines.subList(0, count);
    }

    private static int bytes(List<ShownField> fields) {
        return fields.stream()
                .mapToInt(field -> AROUND_A_FIELD + bytes(field.label()) + bytes(field.value()) + bytes(field.parts()))
                .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
