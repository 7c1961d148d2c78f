package org.supporttimeline.api.rebuild;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as people write them. */
final class Memory {

    /** How they are written, for who writes them otherwise. */
    static final String FORM = "16m … 64g";

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})([mg])");
    private static final long LEAST = 16L << 20;
    private static final long MOST = 64L << 30;

    private Memory() {}

    /** A quarter of what this process may have. */
    static long standard() {
        return Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * In bytes.
     *
     * @throws IllegalArgumentException unless it is a number with {@code m} or {@code g}, from 16 MiB to 64 GiB
     */
    static long parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not of the form " + FORM);
        }
        long bytes = Long.parseLong(parts.group(1)) << (parts.group(2).equals("g") ? 30 : 20);
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("not within " + FORM);
        }
        return bytes;
    }
}
