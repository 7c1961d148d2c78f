package org.supporttimeline.domain.calendar;

/** A file of settings is wrong. The message names the file and the key, so that the operator finds the place. */
public final class MalformedPolicies extends RuntimeException {

    MalformedPolicies(String file, String key, String what) {
        super(file + ": " + key + ": " + what);
    }

    MalformedPolicies(String file, String key, Throwable cause) {
        super(file + ": " + key + ": " + cause.getMessage(), cause);
    }
}
