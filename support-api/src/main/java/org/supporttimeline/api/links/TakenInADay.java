package org.supporttimeline.api.links;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.supporttimeline.api.cases.RequestId;
import org.supporttimeline.projections.log.CaseLog;

/**
 * How much one link may add to a record in a day: each entry is there for good and waits for somebody to read it. The record itself
 * is counted, from midnight in Japan, so that it holds on all nodes and nothing more is kept of anybody; what is sent again counts
 * once. Of two that come in the same instant both may be taken.
 */
final class TakenInADay {

    static final int MOST = 10;

    private final CaseLog log;
    private final Clock clock;

    TakenInADay(CaseLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param key the name of what was sent
     * @throws TooOften until the day is over, when the link has brought in enough, and this is not among it
     */
    void require(CaseLink link, UUID key) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        var midnight = now.toLocalDate().atStartOfDay(now.getZone());
        var author = link.author();
        boolean full = log.entries().recordedBy(author.id().value(), link.caseId(), midnight.toInstant()) >= MOST;
        if (full
                && log.entries()
                        .byEventId(RequestId.of(author.id(), key).event())
                        .isEmpty()) {
            throw new TooOften(
                    Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone())));
        }
    }
}
