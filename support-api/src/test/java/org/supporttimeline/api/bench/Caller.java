package org.supporttimeline.api.bench;

/** One of several that ask at the same time, each its next question when its last one has been answered. */
interface Caller {

    /** Asks once and waits for the answer. What is not part of the answer's time, it has ready before. */
    void call() throws Exception;
}
