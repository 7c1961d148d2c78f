package org.supporttimeline.projections.log;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the log. A case is loaded as the file of all its entries, with nothing left to replay; event processors get
 * a stream that wakes when the log grows, whose messages carry a {@link StoredEntry} as payload: whoever works on the case decodes
 * it, so that one unreadable event stops one case.
 */
public final class CaseEventStore extends AbstractEventStore {

    private final EventLog log;
    private final Arrivals arrivals;

    CaseEventStore(LogStorageEngine engine, EventLog log, Arrivals arrivals) {
        super(new Parts(engine));
        this.log = log;
        this.arrivals = arrivals;
    }

    /** {@inheritDoc} One snapshot message that is the present state, or nothing. */
    @Override
    public DomainEventStream readEvents(String caseId) {
        return DomainEventStream.of(storageEngine().readSnapshot(caseId).stream());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new LogStream(log, arrivals, LogStorageEngine.position(after));
    }

    private static final class Parts extends Builder {
        Parts(LogStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
