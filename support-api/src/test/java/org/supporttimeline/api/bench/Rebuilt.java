package org.supporttimeline.api.bench;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What {@code support-api rebuild} said of itself.
 *
 * @param events how many it folded
 * @param seconds from its first step to its last
 */
record Rebuilt(List<String> projections, long events, double seconds) {

    private static final Pattern END = Pattern.compile("(?m)^([a-z, ]+): done, ([0-9,]+) events in ([0-9.]+) s");

    static Rebuilt read(String said) {
        var end = END.matcher(said);
        Check.that(end.find(), "nothing was rebuilt");
        Check.that(!said.contains("looked at one by one"), "the rebuild met cases that it could not fold");
        return new Rebuilt(
                List.of(Objects.requireNonNull(end.group(1)).split(", ")),
                Long.parseLong(Objects.requireNonNull(end.group(2)).replace(",", "")),
                Double.parseDouble(Objects.requireNonNull(end.group(3))));
    }
}
