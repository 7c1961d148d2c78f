package org.supporttimeline.api.cases;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.drafts.Drafts;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.vault.Vault;

/**
 * Takes an erasure through both stores: it is noted beside the key that somebody sets out to destroy it, then recorded, then the
 * key is destroyed. Whatever a crash leaves behind, the log decides: what it has is carried out, by the next start before anybody
 * is answered, or by another node within seconds; what it does not have has not happened.
 */
@Component
final class Erasures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CaseLog log;
    private final Vault vault;
    private final Drafts drafts;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erasures").daemon().factory());

    @SuppressWarnings("FutureReturnValueIgnored") // nothing escapes from a look
    Erasures(CaseLog log, Vault vault, Drafts drafts) {
        this.log = log;
        this.vault = vault;
        this.drafts = drafts;
        finish();
        background.scheduleWithFixedDelay(this::lookAgain, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Records the destruction of a case's key, and carries it out.
     *
     * @param record records it, or refuses
     */
    <T> T carryOut(UUID caseId, Supplier<T> record) {
        vault.askDestruction(caseId);
        T recorded = record.get();
        destroy(caseId);
        return recorded;
    }

    /** Destroys the keys whose destruction is recorded and not carried out. */
    void finish() {
        for (UUID caseId : vault.askedDestructions()) {
            if (log.files().current(caseId).keeping().erased()) {
                destroy(caseId);
                LOG.info("the destruction of the key of case {} was recorded, and has been carried out now", caseId);
            }
        }
    }

    /** What was begun to be written goes first: a crash between the two is made good, for the key is still there. */
    private void destroy(UUID caseId) {
        drafts.forget(caseId);
        vault.destroy(caseId);
        drafts.forget(caseId); // one more may have been saved meanwhile
    }

    private void lookAgain() {
        try {
            finish();
        } catch (RuntimeException e) {
            LOG.debug("not now: {}", e.toString()); // a database is away, of which others tell
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
