package org.supporttimeline.api.pages.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes SVG into a page. What a thing looks like says its class: the pages' content policy allows no styles in elements. Whatever is
 * written is escaped.
 */
public final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    private Svg() {}

    /**
     * A picture of so many pixels.
     *
     * @param id of the picture in its page, by which its title is found
     */
    public static Svg of(String id, double width, double height, String title, String description) {
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "drawn",
                "width",
                number(width),
                "height",
                number(height),
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "group",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.open("title", "id", id + "-title").words(title).close();
        return svg.open("desc", "id", id + "-desc").words(description).close();
    }

    /** A group of a class. */
    public Svg group(String kind) {
        return open("g", "class", kind);
    }

    /** A link. It is not on the way of the Tab key: the table beside the picture has the same. */
    public Svg link(String address, String name) {
        return open("a", "href", address, "tabindex", "-1").named(name);
    }

    /** What is shown on a thing when one points at it, and read out. */
    public Svg named(String name) {
        return open("title").words(name).close();
    }

    public Svg rect(String kind, double x, double y, double width, double height) {
        return leaf(
                "rect",
                "class",
                kind,
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(Math.max(0, width)),
                "height",
                number(height));
    }

    public Svg circle(String kind, double x, double y, double radius) {
        return leaf("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
    }

    public Svg line(String kind, double x1, double y1, double x2, double y2) {
        return path(kind, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
    }

    public Svg path(String kind, String data) {
        return leaf("path", "class", kind, "d", data);
    }

    public Svg text(String kind, double x, double y, String words) {
        return open("text", "class", kind, "x", number(x), "y", number(y))
                .words(words)
                .close();
    }

    /** Ends the innermost group or link. */
    public Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** All of it, for a page to put in as it stands. */
    public String written() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /** At most one digit behind the point: a tenth of a pixel is as much as can be seen. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private Svg open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    private Svg leaf(String element, String... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private Svg words(String text) {
        escaped(text);
        return this;
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(letter);
            }
        }
    }
}
