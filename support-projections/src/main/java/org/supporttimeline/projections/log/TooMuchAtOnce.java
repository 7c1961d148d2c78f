package org.supporttimeline.projections.log;

/**
 * Others kept recording in the same case while this command was decided again and again, or those before it were not answered in
 * time; nothing was appended.
 */
public final class TooMuchAtOnce extends RuntimeException {

    TooMuchAtOnce() {
        super("too many others are recording in this case");
    }
}
