package org.supporttimeline.projections.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.decision.Ruling;
import org.supporttimeline.domain.decision.SupportCase;
import org.supporttimeline.domain.form.Forms;

/**
 * One node's whole side of the log, put together: reading, appending, Axon's command bus and the aggregate. The service, the tools,
 * the benchmark and the tests all use this one, so that they run the same thing.
 *
 * <p>The bus has no transaction manager: it would hold a pooled connection while a command waits for the appender. There is no
 * caching repository, which would decide on what another node has made stale, and no snapshotter on the caller's thread.
 */
public final class CaseLog implements AutoCloseable {

    static {
        // Axon would tell its maker about every installation; nothing leaves this machine unasked.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    private final WireForm wire = WireForm.present();
    private final EventLog log;
    private final Arrivals arrivals;
    private final Appender appender;
    private final Snapshots snapshots;
    private final CaseFiles files;
    private final PastFiles pastFiles;
    private final CaseEventStore store;
    private final CaseCommands commands;

    /**
     * Opens the log and starts its two threads.
     *
     * @param pool     connections for reading; two are enough to make progress
     * @param own      opens a new connection each time, for the appender and the listener; not a pool
     * @param patience how long a caller waits when the database does not answer
     * @param clock    tells the day on which commands are judged
     * @param forms    the check-in forms
     * @param policies the dated settings
     */
    public CaseLog(
            DataSource pool, DataSource own, Duration patience, InstantSource clock, Forms forms, Policies policies) {
        log = new EventLog(pool);
        arrivals = new Arrivals(own);
        appender = new Appender(own, patience, arrivals::arrived);
        snapshots = new Snapshots(pool);
        files = new CaseFiles(log, wire, snapshots);
        pastFiles = new PastFiles(log, wire, files);
        store = new CaseEventStore(new LogStorageEngine(log, appender, wire, files), log, arrivals);
        commands = new CaseCommands(bus(store, new Ruling(clock, forms, policies, files)), files, wire, patience);
    }

    private static SimpleCommandBus bus(CaseEventStore store, Ruling ruling) {
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(SupportCase.class),
                new SimpleResourceParameterResolverFactory(List.of(ruling)));
        var repository = EventSourcingRepository.builder(SupportCase.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .lockFactory(NullLockFactory.INSTANCE) // CaseCommands locks before it reads
                .build();
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<SupportCase>builder()
                .aggregateType(SupportCase.class)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .build()
                .subscribe(bus);
        return bus;
    }

    /** Sends commands. */
    public CaseCommands commands() {
        return commands;
    }

    /** Case files as of their newest entry. */
    public CaseFiles files() {
        return files;
    }

    /** Case files as of earlier positions. */
    public PastFiles pastFiles() {
        return pastFiles;
    }

    /** Reads stored entries. */
    public EventLog entries() {
        return log;
    }

    /** Decodes them. */
    public WireForm wire() {
        return wire;
    }

    /** The source of event processors; their messages carry a {@link StoredEntry}. */
    public CaseEventStore store() {
        return store;
    }

    /** Tells when the log has grown. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Whether commands are taken in. */
    public boolean isTakingCommands() {
        return appender.isRunning();
    }

    /** Finishes what is queued, then ends the threads. */
    @Override
    public void close() {
        appender.close();
        arrivals.close();
        snapshots.close();
    }
}
