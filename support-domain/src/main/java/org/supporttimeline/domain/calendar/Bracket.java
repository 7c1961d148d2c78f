package org.supporttimeline.domain.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a share is worth in fees, from a percentage on.
 *
 * @param percent the least share in hundredths
 * @param above whether the share has to be greater than the percentage, not only equal
 * @param units units of the fee
 */
public record Bracket(int percent, boolean above, int units) {

    private static final Pattern WRITTEN = Pattern.compile("(>?)(100|[0-9]{1,2}):([0-9]{1,5})");

    /** Whether part of all is a share that falls into it or a better one; exact, nothing is rounded. */
    public boolean reachedBy(long part, long all) {
        return above ? 100 * part > percent * all : 100 * part >= percent * all;
    }

    /** The smallest part of all that reaches it. */
    public long least(long all) {
        long even = Math.ceilDiv(percent * all, 100L);
        return reachedBy(even, all) ? even : even + 1;
    }

    static boolean isWritten(String word) {
        return WRITTEN.matcher(word).matches();
    }

    static Bracket parse(String word) {
        Matcher written = WRITTEN.matcher(word);
        if (!written.matches()) {
            throw new IllegalArgumentException("not a bracket: " + word);
        }
        return new Bracket(
                Integer.parseInt(written.group(2)), !written.group(1).isEmpty(), Integer.parseInt(written.group(3)));
    }
}
