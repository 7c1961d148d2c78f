package org.supporttimeline.api.drafts;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Drops old drafts: at each start, and once an hour. */
@Component
final class DraftsEnd implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DraftsEnd.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Drafts drafts;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("drafts").daemon().factory());

    @SuppressWarnings("FutureReturnValueIgnored") // nothing escapes from a look
    DraftsEnd(Drafts drafts) {
        this.drafts = drafts;
        background.scheduleWithFixedDelay(this::look, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            drafts.forgetOld();
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
