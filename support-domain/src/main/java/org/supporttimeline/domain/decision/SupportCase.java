package org.supporttimeline.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * The aggregate: a thin shell that holds one case's file and leaves every judgement to {@link Decision}. A handler applies
 * one event and nothing after it; the command's metadata (the wish for an event id, the author) is passed on to it.
 *
 * <p>The log may serve one as a snapshot: the cached file of the entries so far, before the tail is replayed.
 */
public class SupportCase {

    @AggregateIdentifier
    private @Nullable UUID id;

    private CaseFile file = CaseFile.EMPTY;
    private final List<Entry> unfolded = new ArrayList<>();
    private int lastEntry;

    /** For Axon, which replays all events into it. */
    protected SupportCase() {}

    /** The case as it stands after the entries of the file. */
    public SupportCase(UUID id, CaseFile file) {
        this.id = id;
        this.file = file;
        this.lastEntry = file.lastEntry();
    }

    @CommandHandler
    SupportCase(OpenCase command, MetaData metaData, Ruling ruling) {
        id = command.caseId();
        apply(Decision.open(command, ruling.today(), ruling.forms()), metaData);
    }

    @CommandHandler
    void handle(RecordFact command, MetaData metaData, Ruling ruling) {
        current(command.expectedEntry());
        apply(Decision.record(file(ruling), command, ruling.today(), ruling.forms()), metaData);
    }

    @CommandHandler
    void handle(CorrectEntry command, MetaData metaData, Ruling ruling) {
        current(command.expectedEntry());
        apply(Decision.correct(entries(ruling), command, ruling.today(), ruling.forms()), metaData);
    }

    @CommandHandler
    void handle(RetractEntry command, MetaData metaData, Ruling ruling) {
        current(command.expectedEntry());
        apply(Decision.retract(entries(ruling), command, ruling.today(), ruling.forms()), metaData);
    }

    @CommandHandler
    void handle(PlaceLegalHold command, MetaData metaData, Ruling ruling) {
        apply(Decision.place(file(ruling), command), metaData);
    }

    @CommandHandler
    void handle(LiftLegalHold command, MetaData metaData, Ruling ruling) {
        apply(Decision.lift(file(ruling), command), metaData);
    }

    @CommandHandler
    void handle(RequestErasure command, MetaData metaData, Ruling ruling) {
        apply(Decision.request(file(ruling), command), metaData);
    }

    @CommandHandler
    void handle(DestroyKey command, MetaData metaData, Ruling ruling) {
        apply(Decision.destroy(file(ruling), command, ruling.today(), ruling.policies()), metaData);
    }

    /** Nothing is folded before a command asks for the file: after the last event of a command nobody does. */
    @EventHandler
    void on(SupportEvent event, @SequenceNumber long sequence, @SourceId String caseId) {
        id = UUID.fromString(caseId);
        Entry entry = new Entry(Math.toIntExact(sequence + 1), event);
        unfolded.add(entry);
        lastEntry = entry.no();
    }

    private static void apply(SupportEvent event, MetaData metaData) {
        AggregateLifecycle.apply(event, metaData);
    }

    private void current(@Nullable Integer expectedEntry) {
        if (expectedEntry != null && expectedEntry != lastEntry) {
            throw new Stale(expectedEntry, lastEntry);
        }
    }

    private CaseFile file(Ruling ruling) {
        if (unfolded.stream().anyMatch(Entry::amends)) {
            file = CaseFile.of(entries(ruling));
        } else {
            unfolded.forEach(entry -> file = file.with(entry));
        }
        unfolded.clear();
        return file;
    }

    private List<Entry> entries(Ruling ruling) {
        UUID caseId = id;
        if (caseId == null) {
            throw new IllegalStateException("a case without entries cannot be read");
        }
        return ruling.history().entries(caseId).stream()
                .filter(entry -> entry.no() <= lastEntry)
                .toList();
    }
}
