package org.supporttimeline.api.pages.picture;

/** The shapes by which lanes are told apart, also without colour. */
public final class Marks {

    private static final double RADIUS = 5;

    private Marks() {}

    /** The outline of a lane's mark around a point; a larger one stands for several. */
    static String of(Lane lane, double x, double y, boolean several) {
        double r = several ? RADIUS + 1.5 : RADIUS;
        return switch (lane) {
            case INTERVIEW ->
                "M" + at(x - r, y) + "a" + at(r, r) + " 0 1 0 " + at(2 * r, 0) + "a" + at(r, r) + " 0 1 0 "
                        + at(-2 * r, 0) + "z";
            case VISIT -> "M" + at(x - r, y - r) + "h" + n(2 * r) + "v" + n(2 * r) + "h" + n(-2 * r) + "z";
            case EMPLOYER -> "M" + at(x, y - r) + "L" + at(x + r, y + r) + "L" + at(x - r, y + r) + "z";
            case OTHER -> "M" + at(x, y - r) + "L" + at(x + r, y) + "L" + at(x, y + r) + "L" + at(x - r, y) + "z";
            case ATTEMPT -> cross(x, y, r - 1);
        };
    }

    /** Two lines across each other: something that did not come about. */
    public static String cross(double x, double y, double r) {
        return "M" + at(x - r, y - r) + "L" + at(x + r, y + r) + "M" + at(x + r, y - r) + "L" + at(x - r, y + r);
    }

    private static String at(double x, double y) {
        return n(x) + " " + n(y);
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
