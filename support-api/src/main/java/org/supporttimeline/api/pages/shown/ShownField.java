package org.supporttimeline.api.pages.shown;

import java.util.List;
import org.supporttimeline.api.json.Words;

/**
 * One field of an event, or an element of one, as it is shown.
 *
 * @param label its term; empty for an element of a list
 * @param value what it says; empty where it has parts instead
 * @param words whether somebody's words stand there, as against codes and days
 * @param state whether the words can be read
 * @param parts what it consists of
 */
public record ShownField(String label, String value, boolean words, State state, List<ShownField> parts) {

    /** Whether words can be read, and if not why. */
    public enum State {
        READABLE,
        ERASED,
        WITHHELD
    }

    /** Whether a code, a day or a number stands there: most fields are that. */
    public boolean isCode() {
        return !words && parts.isEmpty();
    }

    /** Whether somebody's words stand there that can be read. */
    public boolean isSaid() {
        return words && state == State.READABLE;
    }

    static ShownField code(String label, String value) {
        return new ShownField(label, value, false, State.READABLE, List.of());
    }

    static ShownField of(String label, List<ShownField> parts) {
        return new ShownField(label, "", false, State.READABLE, parts);
    }

    static ShownField words(String label, Words words) {
        return switch (words) {
            case Words.Plain(String text) -> new ShownField(label, text, true, State.READABLE, List.of());
            case Words.Erased() -> new ShownField(label, "", true, State.ERASED, List.of());
            case Words.Withheld() -> new ShownField(label, "", true, State.WITHHELD, List.of());
        };
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "ShownField";
    }
}
