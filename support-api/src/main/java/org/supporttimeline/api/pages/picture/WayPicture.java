package org.supporttimeline.api.pages.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.picture.Way.Stretch;
import org.supporttimeline.api.pages.picture.Way.Touch;
import org.supporttimeline.projections.month.FilledForm;

/** Draws the whole way: stages, employments, contacts in lanes, and the means of filled forms, on one scale of time. */
public final class WayPicture {

    private static final int STEPS = 160;
    private static final double LEFT = 124;
    private static final double WIDTH = 1024;
    private static final double WIDEST = 28;
    private static final double LEAST = 320;

    private static final double AXIS = 34;
    private static final double STAGES = 40;
    private static final double JOBS = 68;
    private static final double LANES = 94;
    private static final double LANE = 20;
    private static final double SCORES = LANES + 5 * LANE + 12;
    private static final double SCORE_STEP = 18;
    private static final double HEIGHT = SCORES + 4 * SCORE_STEP + 26;
    private static final double ROOM_FOR_WORDS = 64;
    private static final int JOINED_WEEKS = 4;

    private final Way way;
    private final Terms terms;
    private final TimeScale scale;
    private final Svg svg;

    private WayPicture(Way way, Terms terms) {
        this.way = way;
        this.terms = terms;
        this.scale = TimeScale.of(way.from(), way.today(), STEPS, LEFT, WIDTH, WIDEST);
        this.svg = Svg.of(
                "way",
                Math.max(LEAST, scale.right() + 12),
                HEIGHT,
                terms.of("これまでの歩み", "The whole way"),
                terms.of(
                        "%sから%sまでの段階、就労、連絡、本人の記録の平均。同じ内容の表が下にあります。".formatted(way.from(), way.today()),
                        "Stages, employment, contacts and means of the person's forms from %s to %s. The table below says the same."
                                .formatted(way.from(), way.today())));
    }

    /** The picture as markup; each point leads to its entries on the page that it stands on. */
    public static String of(Way way, Terms terms) {
        return new WayPicture(way, terms).draw();
    }

    /** How many weeks one step of the scale lasts, to say it beside the picture. */
    public static int weeksOfStep(Way way) {
        return TimeScale.of(way.from(), way.today(), STEPS, LEFT, WIDTH, WIDEST).weeks();
    }

    private String draw() {
        Axis.draw(svg, scale, terms, AXIS, HEIGHT - 14);
        stages();
        stretches("job", terms.of("就労", "Employment"), way.jobs());
        stretches("leave", terms.of("休職", "Leave"), way.leaves());
        contacts();
        scores();
        double today = scale.x(way.today().plusDays(1));
        svg.line("today", today, AXIS - 4, today, HEIGHT - 10);
        names();
        return svg.written();
    }

    /** What stands in which lane, drawn over the rest: it stays at the edge where the picture is scrolled. */
    private void names() {
        svg.group("lanes").rect("paper", 0, 0, LEFT - 2, HEIGHT);
        svg.text("lane", 0, STAGES + 16, terms.of("段階", "Stage"));
        svg.text("lane", 0, JOBS + 13, terms.of("就労", "Employment"));
        double y = LANES + LANE / 2;
        for (Lane lane : Lane.values()) {
            svg.text("lane", 0, y + 4, lane.name(terms));
            y += LANE;
        }
        svg.text("lane", 0, SCORES + 2 * SCORE_STEP + 4, terms.of("記録の平均", "Forms, mean"));
        for (int value = 1; value <= 5; value++) {
            svg.text("value", LEFT - 8, y(value) + 4, Integer.toString(value));
        }
        svg.close();
    }

    private void stages() {
        for (Way.Stage stage : way.stages()) {
            double x = scale.x(stage.from());
            double width = end(stage.until()) - x;
            String name = terms.of(stage.phase());
            svg.link(
                    at(stage.from(), stage.from()) + "#entry-" + stage.entry(),
                    name + " " + days(stage.from(), stage.until()));
            svg.rect("span " + stage.phase().name().toLowerCase(Locale.ROOT), x, STAGES, width, 22);
            if (width > ROOM_FOR_WORDS) {
                svg.text(
                        "in " + stage.phase().name().toLowerCase(Locale.ROOT),
                        x + 6,
                        STAGES + 16,
                        fitting(name, width - 8));
            }
            svg.close();
        }
    }

    private void stretches(String kind, String name, List<Stretch> stretches) {
        for (Stretch days : stretches) {
            double x = scale.x(days.from());
            svg.link(
                            at(days.from(), days.from()) + "#entry-" + days.entry(),
                            name + " " + days(days.from(), days.until()))
                    .rect(kind, x, JOBS, Math.max(2, end(days.until()) - x), 16);
            svg.close();
        }
    }

    private void contacts() {
        Map<Lane, Map<Integer, List<Touch>>> steps = new EnumMap<>(Lane.class);
        way.touches()
                .forEach(touch -> steps.computeIfAbsent(touch.lane(), lane -> new TreeMap<>())
                        .computeIfAbsent(scale.step(touch.on()), step -> new ArrayList<>())
                        .add(touch));
        double top = LANES;
        for (Lane lane : Lane.values()) {
            double y = top + LANE / 2;
            top += LANE;
            svg.line("rail", LEFT, y, scale.right(), y);
            steps.getOrDefault(lane, Map.of()).forEach((step, touches) -> {
                int count = touches.size();
                svg.link(
                                at(scale.firstDay(step), scale.lastDay(step)) + "&family=Contact#entry-"
                                        + touches.getLast().entry(),
                                lane.name(terms) + " " + days(step, touches) + times(count))
                        .path(
                                "touch " + lane.name().toLowerCase(Locale.ROOT),
                                Marks.of(lane, scale.middle(step), y, count > 1));
                svg.close();
            });
        }
    }

    private void scores() {
        for (int value = 1; value <= 5; value++) {
            svg.line("rail", LEFT, y(value), scale.right(), y(value));
        }
        Map<Integer, List<FilledForm>> steps = new TreeMap<>();
        way.forms()
                .forEach(form -> steps.computeIfAbsent(scale.step(form.on()), step -> new ArrayList<>())
                        .add(form));
        svg.path("trend", line(steps));
        steps.forEach((step, forms) -> {
            OptionalDouble mean = Means.of(forms);
            svg.link(
                    at(scale.firstDay(step), scale.lastDay(step)) + "&family=CheckIn#entry-"
                            + forms.getLast().entry(),
                    terms.of("本人の記録", "Forms") + " " + scale.firstDay(step) + times(forms.size())
                            + (mean.isEmpty() ? "" : terms.of(" 平均", ", mean ") + Means.shown(mean)));
            if (mean.isPresent()) {
                svg.circle("score", scale.middle(step), y(mean.getAsDouble()), 3.5);
            } else {
                svg.rect("given", scale.middle(step) - 2, y(1) + 6, 4, 8);
            }
            svg.close();
        });
    }

    /** From mean to mean; it breaks where none was for some weeks. */
    private String line(Map<Integer, List<FilledForm>> steps) {
        var line = new StringBuilder();
        int before = -1;
        for (var forms : steps.entrySet()) {
            OptionalDouble mean = Means.of(forms.getValue());
            if (mean.isPresent()) {
                int step = forms.getKey();
                boolean joined = before >= 0 && (step - before == 1 || (step - before) * scale.weeks() <= JOINED_WEEKS);
                line.append(joined ? 'L' : 'M')
                        .append(Svg.number(scale.middle(step)))
                        .append(' ')
                        .append(Svg.number(y(mean.getAsDouble())));
                before = step;
            }
        }
        return line.isEmpty() ? "M0 0" : line.toString();
    }

    private static double y(double value) {
        return SCORES + (5 - value) * SCORE_STEP;
    }

    private double end(@Nullable LocalDate until) {
        return scale.x(until == null || until.isAfter(way.today()) ? way.today().plusDays(1) : until.plusDays(1));
    }

    private static String at(LocalDate first, LocalDate last) {
        return "?from=" + first + "&to=" + last;
    }

    private String days(int step, List<Touch> touches) {
        return touches.size() == 1
                ? touches.getFirst().on().toString()
                : scale.firstDay(step) + " – " + scale.lastDay(step);
    }

    private static String days(LocalDate from, @Nullable LocalDate until) {
        return from + " – " + (until == null ? "" : until);
    }

    private String times(int count) {
        return count == 1 ? "" : terms.of(" " + count + " 回", " × " + count);
    }

    /** The beginning of a name that has room: a letter of Japanese is about as wide as it is high. */
    private static String fitting(String name, double width) {
        int room = (int) (width / (name.charAt(0) > Character.MAX_VALUE / 8 ? 12 : 6.5));
        return name.length() <= room ? name : name.substring(0, Math.max(1, room - 1)) + "…";
    }
}
