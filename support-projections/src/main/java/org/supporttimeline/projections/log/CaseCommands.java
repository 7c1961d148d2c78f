package org.supporttimeline.projections.log;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.decision.Stale;

/**
 * Sends commands to cases and answers when their entry is durable. A request that was answered before is answered the same again,
 * before any rule is asked. Commands of one case wait for each other on this node; where another node came first, the command is
 * decided again on the case as it is then. No connection is held while a command waits.
 */
public final class CaseCommands {

    private static final int ATTEMPTS = 50;
    private static final int LOOK_MILLIS = 10;

    private final CommandBus bus;
    private final CaseFiles files;
    private final WireForm wire;
    private final PessimisticLockFactory locks;

    /** @param patience how long a command waits for those before it in its case */
    CaseCommands(CommandBus bus, CaseFiles files, WireForm wire, Duration patience) {
        this.bus = bus;
        this.files = files;
        this.wire = wire;
        this.locks = PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOOK_MILLIS)
                .acquireAttempts(Math.toIntExact(1 + patience.toMillis() / LOOK_MILLIS))
                .build();
    }

    /**
     * Decides a command and records what follows from it.
     *
     * @param command what is asked
     * @param eventId the id that the entry is to have: the same for a repeat of the same request
     * @param by      who asks
     * @throws org.supporttimeline.domain.decision.Refused if a rule forbids it
     * @throws org.supporttimeline.domain.decision.Stale   if the case has gone on since the entry that the sender expects
     * @throws NoSuchCase     if the case is not there
     * @throws KeyReused      if the event id belongs to another request
     * @throws TooMuchAtOnce  if others were faster too often, or those before it in its case were not answered in time
     * @throws NotAppended    if the log would not take it
     * @throws OutcomeUnknown if the database has not answered in time; a repeat will tell
     */
    public Recorded send(CaseCommand command, UUID eventId, Metadata by) {
        var lock = lock(command.caseId());
        try {
            Optional<Recorded> recorded = onWhatIsRemembered(command, eventId, by);
            for (int attempt = 0; recorded.isEmpty() && attempt < ATTEMPTS; attempt++) {
                if (attempt > 0) {
                    giveWay(attempt);
                }
                recorded = onWhatIsThere(command, eventId, by);
            }
            return recorded.orElseThrow(TooMuchAtOnce::new);
        } finally {
            lock.release();
        }
    }

    private Lock lock(UUID caseId) {
        try {
            return locks.obtainLock(caseId.toString());
        } catch (LockAcquisitionFailedException e) {
            throw new TooMuchAtOnce();
        }
    }

    /**
     * Decides on the file that this node remembers, with no look at the log: if another node has come further the entry's number is
     * taken, and the log refuses it. Empty if so, and also if a rule refuses: that is only said of a file read just now.
     */
    private Optional<Recorded> onWhatIsRemembered(CaseCommand command, UUID eventId, Metadata by) {
        Optional<CaseFile> file = files.remembered(command.caseId());
        if (file.isEmpty() || command instanceof OpenCase) {
            return Optional.empty();
        }
        try {
            return decide(command, new Writing(eventId, by, file.get()));
        } catch (Refused | Stale e) {
            return Optional.empty();
        }
    }

    /** Empty if another node's command came between the look at the case and the append. */
    private Optional<Recorded> onWhatIsThere(CaseCommand command, UUID eventId, Metadata by) {
        CaseFiles.Standing standing = files.current(command.caseId(), eventId);
        if (standing.earlier().isPresent()) {
            return Optional.of(repeated(command, standing.earlier().get(), by));
        }
        CaseFile file = standing.file();
        if ((command instanceof OpenCase) != (file.lastEntry() == 0)) {
            if (command instanceof OpenCase) {
                throw new KeyReused();
            }
            throw new NoSuchCase(command.caseId());
        }
        return decide(command, new Writing(eventId, by, file));
    }

    private Optional<Recorded> decide(CaseCommand command, Writing writing) {
        var result = new AtomicReference<@Nullable CommandResultMessage<?>>();
        var payload = new GenericMessage<>(writing.eventId().toString(), command, writing.asMetaData());
        bus.dispatch(
                new GenericCommandMessage<>(payload, command.getClass().getName()),
                (sent, answer) -> result.set(answer));
        return switch (writing.outcome()) {
            case Outcome.Appended there -> {
                Entry made = Objects.requireNonNull(writing.entry());
                files.remember(command.caseId(), writing.file(), made);
                yield Optional.of(
                        new Recorded(command.caseId(), made.no(), there.position(), there.recordedAt(), false));
            }
            case Outcome.Duplicate there -> Optional.empty();
            case Outcome.Collision none -> Optional.empty();
            case null -> throw failure(result.get());
        };
    }

    private Recorded repeated(CaseCommand command, StoredEntry earlier, Metadata by) {
        String digest = wire.readMetadata(earlier.metadata()).requestDigest();
        if (!earlier.caseId().equals(command.caseId())
                || (digest != null && by.requestDigest() != null && !digest.equals(by.requestDigest()))) {
            throw new KeyReused();
        }
        return new Recorded(earlier.caseId(), earlier.entryNo(), earlier.position(), earlier.recordedAt(), true);
    }

    /** Refusals come as they are: the aggregate ran on this very thread. */
    private static RuntimeException failure(@Nullable CommandResultMessage<?> result) {
        if (result == null || !result.isExceptional()) {
            return new IllegalStateException("the command appended nothing");
        }
        return result.exceptionResult() instanceof RuntimeException known
                ? known
                : new IllegalStateException(result.exceptionResult());
    }

    /** A moment, longer from time to time: two nodes that keep meeting must come apart. */
    private static void giveWay(int attempt) {
        long most = TimeUnit.MICROSECONDS.toNanos(200) << Math.min(attempt, 8);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
