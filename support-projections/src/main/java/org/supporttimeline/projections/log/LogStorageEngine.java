package org.supporttimeline.projections.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.SupportCase;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * Axon's view of the log. Events are appended by the {@link Appender}; the snapshot of a case is its newest file, so no event of it
 * is read again; a tracking token is a position.
 */
final class LogStorageEngine implements EventStorageEngine {

    private static final String TYPE = SupportCase.class.getSimpleName();
    private static final int PAGE = 500;

    private final EventLog log;
    private final Appender appender;
    private final WireForm wire;
    private final CaseFiles files;

    LogStorageEngine(EventLog log, Appender appender, WireForm wire, CaseFiles files) {
        this.log = log;
        this.appender = appender;
        this.wire = wire;
        this.files = files;
    }

    /**
     * Called once in a unit of work, before its commit; when it returns, the event is durable.
     *
     * @throws IllegalStateException if there are several: one command makes one entry, which its event id finds again
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.size() != 1) {
            throw new IllegalStateException("a command makes one entry");
        }
        var message = (DomainEventMessage<?>) events.getFirst();
        Writing writing = Writing.of(message.getMetaData());
        var entry = new Entry(Math.toIntExact(message.getSequenceNumber() + 1), (SupportEvent) message.getPayload());
        Outcome outcome =
                appender.append(List.of(stored(UUID.fromString(message.getAggregateIdentifier()), entry, writing)));
        writing.answer(entry, outcome);
        if (!(outcome instanceof Outcome.Appended)) {
            throw new ConcurrencyException("another command came first");
        }
    }

    private NewEntry stored(UUID caseId, Entry entry, Writing writing) {
        var type = wire.typeOf(entry.event());
        return new NewEntry(
                caseId,
                entry.no(),
                writing.eventId(),
                type.name(),
                type.revision(),
                wire.write(entry.event()),
                wire.write(writing.by()));
    }

    /** Never called: the case files are kept by {@link CaseFiles}. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("case files are stored by Snapshots");
    }

    /** Not a former state but the present one, read just now by whoever sent the command: nothing follows it. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String caseId) {
        CaseFile file =
                Writing.of(CurrentUnitOfWork.get().getMessage().getMetaData()).file();
        return file.lastEntry() == 0
                ? Optional.empty()
                : Optional.of(new GenericDomainEventMessage<>(
                        TYPE,
                        caseId,
                        file.lastEntry() - 1L,
                        new GenericMessage<>(
                                caseId, new SupportCase(UUID.fromString(caseId), file), MetaData.emptyInstance()),
                        Instant.EPOCH)); // given, because Axon would draw a random id and look at the clock
    }

    @Override
    public DomainEventStream readEvents(String caseId, long firstSequenceNumber) {
        return DomainEventStream.of(
                log.entriesAfter(UUID.fromString(caseId), Math.toIntExact(firstSequenceNumber)).stream()
                        .map(stored -> message(stored, wire.entry(stored).event())));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String caseId) {
        int last = files.current(UUID.fromString(caseId)).lastEntry();
        return last == 0 ? Optional.empty() : Optional.of(last - 1L);
    }

    /** Tracked messages carry the {@link StoredEntry}: whoever works on the case decodes it, so one bad event stops one case. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return Stream.iterate(
                        log.after(position(after), PAGE),
                        page -> !page.isEmpty(),
                        page -> log.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(LogStorageEngine::tracked);
    }

    static TrackedEventMessage<?> tracked(StoredEntry stored) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.position()), message(stored, stored));
    }

    private static <T> GenericDomainEventMessage<T> message(StoredEntry stored, T payload) {
        return new GenericDomainEventMessage<>(
                TYPE,
                stored.caseId().toString(),
                stored.entryNo() - 1L,
                new GenericMessage<>(stored.eventId().toString(), payload, MetaData.emptyInstance()),
                stored::recordedAt);
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(log.lastBefore(moment));
    }
}
