package org.supporttimeline.api.security;

import java.security.SecureRandom;

/** A password for an account that the service makes itself: twenty letters and digits, about 100 bits. */
public final class NewPassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // none that is taken for another
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    /** Another one each time. */
    public static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
