package org.supporttimeline.projections.log;

import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;

/**
 * One attempt at a command, on its way through Axon: the aggregate passes a command's metadata on to the event that it applies, so
 * what travels there reaches both the loading and the appending. It never leaves the process and is not stored.
 */
final class Writing {

    private static final String KEY = "writing";

    private final UUID eventId;
    private final Metadata by;
    private final CaseFile file;
    private @Nullable Entry entry;
    private @Nullable Outcome outcome;

    /**
     * @param eventId the wanted id of the event
     * @param by      what is stored as the event's metadata
     * @param file    the case up to its newest entry, on which the command is decided
     */
    Writing(UUID eventId, Metadata by, CaseFile file) {
        this.eventId = eventId;
        this.by = by;
        this.file = file;
    }

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    /** @throws IllegalStateException if the message is not part of a command sent by {@link CaseCommands} */
    static Writing of(MetaData metaData) {
        if (metaData.get(KEY) instanceof Writing writing) {
            return writing;
        }
        throw new IllegalStateException("events are appended by CaseCommands alone");
    }

    UUID eventId() {
        return eventId;
    }

    Metadata by() {
        return by;
    }

    CaseFile file() {
        return file;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** What the outcome is about; null before there is one. */
    @Nullable
    Entry entry() {
        return entry;
    }

    /** @throws IllegalStateException the second time: what Axon appends in two calls could be stored by half */
    void answer(Entry about, Outcome answer) {
        if (outcome != null) {
            throw new IllegalStateException("a command appends once");
        }
        entry = about;
        outcome = answer;
    }
}
