package org.supporttimeline.api.bench;

/** What must hold for a figure to count. */
final class Check {

    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
