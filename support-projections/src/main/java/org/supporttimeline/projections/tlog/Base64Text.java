package org.supporttimeline.projections.tlog;

import java.util.Base64;

/** Base64 as RFC 4648, section 4 writes it: one text for the same bytes, so that a changed character is never the same. */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base64", e);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Malformed("base64 that is not written in the usual way");
        }
        return bytes;
    }

    /** A whole number from 0 on, without leading zeroes. */
    static long decimal(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed("not a decimal number");
        }
        return Long.parseLong(text);
    }
}
