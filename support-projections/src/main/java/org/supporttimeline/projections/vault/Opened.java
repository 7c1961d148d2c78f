package org.supporttimeline.projections.vault;

/** What opening a sealed text yields; both outcomes are ordinary. */
public sealed interface Opened {

    /**
     * It opened.
     *
     * @param text the words as they were typed
     */
    @SuppressWarnings("AvoidCommonTypeNames") // java.lang.Readable has no business near sealed texts
    record Readable(String text) implements Opened {

        /** Says nothing, so that no log line carries the words. */
        @Override
        public String toString() {
            return "Readable";
        }
    }

    /** The case's key was destroyed: nobody can read this any more. */
    record Erased() implements Opened {}
}
