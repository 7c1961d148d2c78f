package org.supporttimeline.api.pages.checkins;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.picture.Axis;
import org.supporttimeline.api.pages.picture.Marks;
import org.supporttimeline.api.pages.picture.Svg;
import org.supporttimeline.api.pages.picture.TimeScale;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;

/** Draws the answers to one item over time, what is usual for the person, days without the form, and what changed in the job. */
final class ItemPicture {

    private static final double LEFT = 76;
    private static final double WIDTH = 470;
    private static final double WIDEST = 36;
    private static final int STEPS = 120;
    private static final double LEAST = 300;
    private static final double AXIS = 40;
    private static final double TOP = 66;
    private static final double ROOM = 84;
    private static final double MISSED = TOP + ROOM + 16;
    private static final double HEIGHT = MISSED + 12;
    /** As wide as a number in its circle: of two on one day the second stands beside the first. */
    private static final double FLAG = 18;
    /** Longer without an answer, points are not joined. */
    private static final int JOINED_DAYS = 21;

    private final Series series;
    private final Measure measure;
    private final Terms terms;
    private final TimeScale scale;
    private final String address;

    private ItemPicture(Series series, Measure measure, Terms terms, UUID caseId) {
        this.series = series;
        this.measure = measure;
        this.terms = terms;
        this.scale = TimeScale.of(series.from(), series.today(), STEPS, LEFT, WIDTH, WIDEST);
        this.address = "/cases/" + caseId;
    }

    /**
     * @param usual what is usual for the person; empty when it cannot be told
     * @param title what was asked
     */
    static String of(Series series, Measure measure, OptionalInt usual, String title, Terms terms, UUID caseId) {
        return new ItemPicture(series, measure, terms, caseId).draw(usual, title);
    }

    private String draw(OptionalInt usual, String title) {
        Svg svg = Svg.of(
                "item-" + measure.item().code(),
                Math.max(LEAST, scale.right() + 12),
                HEIGHT,
                title,
                terms.of(
                        "%sから%sまでの回答。同じ内容の表が下にあります。".formatted(series.from(), series.today()),
                        "Answers from %s to %s. The table below says the same."
                                .formatted(series.from(), series.today())));
        leaves(svg);
        Axis.draw(svg, scale, terms, AXIS, MISSED + 8);
        rails(svg);
        usual.ifPresent(twice -> svg.group("usual")
                .named(terms.of("本人のいつも ", "Usual for the person ") + measure.shown(twice / 2.0))
                .line("median", LEFT, y(twice / 2.0), scale.right(), y(twice / 2.0))
                .close());
        events(svg);
        points(svg);
        missed(svg);
        return svg.written();
    }

    private void rails(Svg svg) {
        int steps = Math.min(measure.high() - measure.low(), 4);
        for (int i = 0; i <= steps; i++) {
            double value = measure.low() + (double) (measure.high() - measure.low()) * i / steps;
            svg.line("rail", LEFT, y(value), scale.right(), y(value));
            if (i == 0 || i == steps) {
                svg.text("value", LEFT - 8, y(value) + 4, measure.shown(value));
            }
        }
        svg.text("value", LEFT - 8, MISSED + 4, terms.of("届かず", "none"));
    }

    private void leaves(Svg svg) {
        for (Series.Leave leave : series.leaves()) {
            LocalDate until =
                    leave.until() == null || leave.until().isAfter(series.today()) ? series.today() : leave.until();
            double x = scale.x(leave.from());
            svg.group("shade")
                    .named(terms.of("休職 ", "Leave ") + leave.from() + " – "
                            + (leave.until() == null ? "" : leave.until()))
                    .rect("leave", x, AXIS, scale.x(until.plusDays(1)) - x, MISSED + 8 - AXIS)
                    .close();
        }
    }

    private void events(Svg svg) {
        double before = 0;
        for (Series.Event event : series.events()) {
            double x = scale.x(event.on());
            double flag = Math.max(x, before + FLAG);
            before = flag;
            svg.link(at(event.on(), event.entry()), event.no() + ". " + event.on() + " " + event.text());
            svg.line("event", x, AXIS + 16, x, MISSED + 8);
            svg.circle("event", flag, AXIS + 9, FLAG / 2 - 1);
            svg.text("event", flag, AXIS + 13, Integer.toString(event.no()));
            svg.close();
        }
    }

    private void points(Svg svg) {
        var line = new StringBuilder();
        LocalDate before = null;
        for (Submitted form : series.filled()) {
            OptionalInt value = measure.value(form);
            if (value.isPresent()) {
                boolean joined = before != null && !form.from().isAfter(before.plusDays(JOINED_DAYS));
                line.append(joined ? 'L' : 'M')
                        .append(Svg.number(x(form)))
                        .append(' ')
                        .append(Svg.number(y(value.getAsInt())));
                before = form.to();
            }
        }
        if (!line.isEmpty()) {
            svg.path("trend", line.toString());
        }
        for (Submitted form : series.filled()) {
            measure.value(form).ifPresent(value -> {
                svg.link(at(form.on(), form.entry()), form.from() + ": " + measure.shown(value));
                if (form.enteredBy() == EnteredBy.SELF) {
                    svg.circle("score", x(form), y(value), 3.5);
                } else {
                    svg.rect("score", x(form) - 3.5, y(value) - 3.5, 7, 7);
                }
                svg.close();
            });
        }
    }

    private void missed(Svg svg) {
        series.missed()
                .forEach(period -> svg.group("missed")
                        .named(terms.of("届いていません ", "No form came ") + period.from() + " – " + period.to())
                        .path("cross", Marks.cross(middle(period.from(), period.to()), MISSED, 3.5))
                        .close());
    }

    private double x(Submitted form) {
        return middle(form.from(), form.to());
    }

    private double middle(LocalDate from, LocalDate to) {
        return (scale.x(from) + scale.x(to.plusDays(1))) / 2;
    }

    private double y(double value) {
        return TOP + (measure.high() - value) * ROOM / (measure.high() - measure.low());
    }

    private String at(LocalDate day, int entry) {
        return address + "?from=" + day + "&to=" + day + "#entry-" + entry;
    }
}
