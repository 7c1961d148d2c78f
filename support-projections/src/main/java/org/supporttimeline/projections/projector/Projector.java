package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * One projection, kept up with the log: rows and token in one transaction, a few milliseconds after the commit of what they
 * tell. Of several nodes one works on it (or on a segment of it); the others stand by and take over when it falls silent.
 *
 * <p>Until its own position, every case's rows are true to the log, except those of {@linkplain #parked() parked} cases.
 */
public final class Projector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final String name;
    private final CaseLog log;
    private final Transactions transactions;
    private final Tokens tokens;
    private final Parking parking;
    private final Rows rows;
    private final RowMaker maker;
    private final Watermark watermark;
    private final ProjectorSettings settings;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService days;
    private final DayTurn dayTurn;
    private final BatchHandler handler;
    private final PooledStreamingEventProcessor processor;

    /**
     * Prepares a projector; {@link #start()} starts it.
     *
     * @param log what it follows
     * @param tables connections for the projections alone: one for each segment and one more
     * @param clock tells the day for which deadlines and indicators are judged
     */
    public Projector(
            Projection projection, CaseLog log, DataSource tables, InstantSource clock, ProjectorSettings settings) {
        this.name = projection.name();
        this.log = log;
        this.settings = settings;
        this.transactions = new Transactions(tables);
        this.tokens = new Tokens(name, transactions);
        this.parking = new Parking(name);
        this.rows = new Rows(projection, name);
        this.maker = new RowMaker(projection, new CaseFolder(log.entries(), log.wire()), clock);
        this.watermark = new Watermark(tokens::position);
        this.coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-coordinator").factory());
        this.workers = Executors.newScheduledThreadPool(
                settings.segments(),
                Thread.ofPlatform().name(name + "-worker-", 0).factory());
        var batch = new Batch(name, log.wire(), maker, rows, parking);
        this.handler = new BatchHandler(name, transactions, batch, maker, watermark);
        this.processor = processor();
        this.dayTurn = new DayTurn(name, transactions, tokens, new SecondLook(name, log, maker, rows, parking));
        this.days = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-days").daemon().factory());
    }

    private PooledStreamingEventProcessor processor() {
        long claim = settings.claim().toMillis();
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handler)
                .messageSource(log.store())
                .tokenStore(tokens.store(settings))
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(settings.segments())
                .batchSize(settings.batch())
                .claimExtensionThreshold(claim / 4)
                .tokenClaimInterval(claim / 2)
                .build();
    }

    /** Begins to follow the log, from where the projection stands. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with its executor, and throws nothing
    public void start() {
        try {
            tokens.seed(settings.segments());
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
        processor.start();
        if (maker.readsTheDay()) {
            days.scheduleWithFixedDelay(
                    this::turnDayOrLater, 0, settings.claim().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void turnDayOrLater() {
        try {
            turnDay();
        } catch (RuntimeException e) {
            LOG.warn("{} could not look at what the day changes, and will try again: {}", name, Failure.describe(e));
        }
    }

    /**
     * Looks again at every case whose {@linkplain NextDay next day} has come. A started projector does so by itself, every few
     * seconds.
     *
     * @return how many cases those were; 0 while another node does it
     */
    public int turnDay() {
        return maker.readsTheDay() ? dayTurn.turn() : 0;
    }

    /** Finishes the batch in work, gives the claim back and stops. */
    @Override
    public void close() {
        days.shutdownNow();
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }

    /** The projection's name. */
    public String name() {
        return name;
    }

    /**
     * What hinders every case alike (class and place, no text of any case), when the last batch of this node was rolled back;
     * it is tried again, at growing intervals.
     */
    public Optional<String> failure() {
        return Optional.ofNullable(handler.failure());
    }

    /** The position that the projection reflects. */
    public long position() {
        try {
            return tokens.position();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** Waits until the projection reflects a position: for reads across cases. */
    public Awaited await(long position, Duration atMost) throws InterruptedException {
        try {
            return watermark.await(position, atMost) ? Awaited.REACHED : Awaited.LATE;
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** Waits until the rows of one case reflect a position. */
    public Awaited await(UUID caseId, long position, Duration atMost) throws InterruptedException {
        Awaited all = await(position, atMost);
        if (all != Awaited.REACHED) {
            return all;
        }
        try (var connection = transactions.connection()) {
            return parking.isParkedBefore(connection, caseId, position) ? Awaited.PARKED : Awaited.REACHED;
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** Who works on what; empty before the projection has begun on any node. */
    public List<SegmentStatus> segments() {
        try {
            return tokens.segments();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** The cases that could not be followed, the longest parked first. */
    public List<ParkedCase> parked() {
        try (var connection = transactions.connection()) {
            return parking.all(connection);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * Writes all rows of a case anew from the log, up to the position where the projection stands, and lets the case go on if
     * it was parked. For a retry after the cause is gone, and to repair.
     *
     * @throws CaseFails when the case is at fault; then nothing has changed, and a parked case stays parked
     */
    public void refold(UUID caseId) {
        transactions.executeInTransaction(() -> {
            try (var connection = transactions.connection()) {
                rewrite(connection, caseId);
            } catch (SQLException e) {
                throw Failure.isOfTheCase(e) ? new CaseFails(e) : new ProjectionUnavailable(e);
            } catch (RuntimeException e) {
                throw Failure.isOfTheCase(e) ? new CaseFails(e) : e;
            }
        });
    }

    private void rewrite(Connection connection, UUID caseId) throws SQLException {
        long position = tokens.lock(connection, caseId);
        parking.release(connection, caseId);
        rows.clear(connection, caseId);
        List<RecordedEntry> entries = log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= position)
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        if (!entries.isEmpty()) {
            rows.write(connection, List.of(maker.whole(caseId, entries)));
        }
    }
}
