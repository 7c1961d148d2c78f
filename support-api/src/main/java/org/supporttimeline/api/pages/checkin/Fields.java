package org.supporttimeline.api.pages.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.supporttimeline.api.pages.checkin.Question.Given;
import org.supporttimeline.domain.event.ItemCode;

/** The fields of a check-in as a browser sends them: {@code a.MOOD} an answer, {@code m.…} the minutes beside it. */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:：]([0-9]{2})(?::[0-9]{2})?");
    private static final int MINUTES = 60;

    private final UnaryOperator<String> values;

    private Fields(UnaryOperator<String> values) {
        this.values = values;
    }

    static Fields empty() {
        return new Fields(name -> "");
    }

    static Fields of(HttpServletRequest request) {
        return new Fields(name -> {
            String value = request.getParameter(name);
            return value == null ? "" : value.replace("\r\n", "\n").strip();
        });
    }

    Given given(ItemCode item) {
        return new Given(values.apply("a." + item), values.apply("m." + item));
    }

    /** A number that was chosen; -1 for what is none, which no item takes. */
    static Optional<Integer> number(Given given) {
        return given.value().isEmpty() ? Optional.empty() : Optional.of(whole(given.value()));
    }

    /** A length of time in minutes. */
    static Optional<Integer> length(Given given) {
        if (given.value().isEmpty() && given.minutes().isEmpty()) {
            return Optional.empty();
        }
        int hours = given.value().isEmpty() ? 0 : whole(given.value());
        int minutes = given.minutes().isEmpty() ? 0 : whole(given.minutes());
        return Optional.of(hours < 0 || minutes < 0 ? -1 : hours * MINUTES + minutes);
    }

    /** A time of day in minutes after midnight. */
    static Optional<Integer> time(Given given) {
        if (given.value().isEmpty()) {
            return Optional.empty();
        }
        var time = TIME.matcher(given.value());
        if (!time.matches()) {
            return Optional.of(-1);
        }
        int minutes = Integer.parseInt(time.group(2));
        return Optional.of(minutes < MINUTES ? Integer.parseInt(time.group(1)) * MINUTES + minutes : -1);
    }

    private static int whole(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }
}
