package org.supporttimeline.projections.log;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The events of one command, waiting for their outcome. */
final class Waiting {

    private enum State {
        QUEUED,
        SENT,
        WITHDRAWN
    }

    private final List<NewEntry> entries;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    Waiting(List<NewEntry> entries) {
        this.entries = entries;
    }

    List<NewEntry> entries() {
        return entries;
    }

    /** Of the last entry: a command's events are all in the log or none is. */
    UUID eventId() {
        return entries.getLast().eventId();
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** Claims it for sending. False if the caller has given up before that. */
    boolean send() {
        return state.compareAndSet(State.QUEUED, State.SENT);
    }

    /** Gives up. False if it may have been sent already. */
    boolean withdraw() {
        return state.compareAndSet(State.QUEUED, State.WITHDRAWN);
    }

    void answer(Outcome answer) {
        outcome.complete(answer);
    }

    void refuse(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    boolean isAnswered() {
        return outcome.isDone();
    }
}
