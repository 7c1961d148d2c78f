package org.supporttimeline.api.pages.casepage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.casefile.Phases;

/**
 * The stages of a case as spans on one scale of time, in thousandths of its width.
 *
 * @param today where the mark of the day stands
 */
public record PhaseBar(LocalDate from, LocalDate to, List<Span> spans, int today) {

    static final int WIDTH = 1000;

    private static final int LEAST_DAYS = 180;

    /**
     * A stage on the scale.
     *
     * @param days how long it has lasted, or lasted; both ends included
     */
    public record Span(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            int x,
            int width,
            long days) {}

    static PhaseBar of(Phases phases, LocalDate today, Terms terms) {
        List<Phases.Span> spans = phases.spans();
        LocalDate from = spans.isEmpty() ? today : spans.getFirst().from();
        LocalDate end = latest(spans, today);
        LocalDate to = end.isBefore(from.plusDays(LEAST_DAYS)) ? from.plusDays(LEAST_DAYS) : end;
        var shown = new ArrayList<Span>();
        for (Phases.Span span : spans) {
            LocalDate last = span.until() == null ? today : span.until();
            int x = at(span.from(), from, to);
            shown.add(new Span(
                    span.phase().name().toLowerCase(Locale.ROOT),
                    terms.of(span.phase()),
                    span.from(),
                    span.until(),
                    x,
                    Math.max(4, at(last, from, to) - x),
                    Math.max(0, ChronoUnit.DAYS.between(span.from(), last)) + 1));
        }
        return new PhaseBar(from, to, shown, at(today, from, to));
    }

    private static LocalDate latest(List<Phases.Span> spans, LocalDate today) {
        return spans.stream()
                .map(span -> span.until() == null ? today : span.until())
                .reduce(today, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static int at(LocalDate day, LocalDate from, LocalDate to) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        long part = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, whole);
        return (int) (part * WIDTH / whole);
    }
}
