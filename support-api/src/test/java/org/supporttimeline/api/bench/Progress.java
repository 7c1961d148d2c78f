package org.supporttimeline.api.bench;

/** Tells whoever waits how far it is. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        System.out.println("bench: " + what);
    }
}
