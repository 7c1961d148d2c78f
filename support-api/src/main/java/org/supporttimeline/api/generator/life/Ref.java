package org.supporttimeline.api.generator.life;

import java.time.LocalDateTime;

/** What a planned recording will be called: its entry number, known once it has been recorded. */
final class Ref {

    private final LocalDateTime at;
    private int no;

    Ref(LocalDateTime at) {
        this.at = at;
    }

    LocalDateTime at() {
        return at;
    }

    int recordedAs(int entry) {
        no = entry;
        return entry;
    }

    /** @throws IllegalStateException when it has not been recorded yet */
    int no() {
        if (no == 0) {
            throw new IllegalStateException("nothing can refer to what is not recorded yet");
        }
        return no;
    }
}
