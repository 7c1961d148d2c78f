package org.supporttimeline.api.pages.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is asked on a page.
 *
 * @param area the heading that it stands under
 * @param gate the question on whose answer it hangs; null for none
 * @param opens the answers to that question which open it, for the script: numbers with spaces between
 * @param when what a reader without a script is told of it
 * @param example how words may sound; null for none
 * @param given what stands in its fields
 */
record Question(
        String code,
        String area,
        String text,
        Kind kind,
        List<Option> options,
        @Nullable String gate,
        String opens,
        @Nullable String when,
        @Nullable String example,
        Given given,
        boolean wrong) {

    enum Kind {
        /** One of a few answers. */
        CHOICE,
        /** Hours and minutes. */
        LENGTH,
        /** A time of day. */
        TIME,
        /** Words of the person's own. */
        WORDS
    }

    /** One of the answers. */
    record Option(int value, String text) {}

    /**
     * What stands in the fields of a question, as it was typed.
     *
     * @param value the number that was chosen, the hours, the time or the words
     * @param minutes beside hours
     */
    record Given(String value, String minutes) {

        static final Given NOTHING = new Given("", "");

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Given";
        }
    }
}
