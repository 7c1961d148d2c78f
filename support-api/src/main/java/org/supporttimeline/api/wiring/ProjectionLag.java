package org.supporttimeline.api.wiring;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.Projector;

/** How far projections are behind the log. */
@Component
public class ProjectionLag {

    private final CaseLog log;
    private final Clock clock;

    ProjectionLag(CaseLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** How many entries are not in its rows yet. */
    public long entries(Projector projector) {
        long position = projector.position(); // first: the log only grows
        return log.entries().head() - position;
    }

    /** For how long the oldest of them has been waiting; none, when there is none. */
    public Duration age(Projector projector) {
        return log.entries().after(projector.position(), 1).stream()
                .map(waiting -> Duration.between(waiting.recordedAt(), clock.instant()))
                .filter(age -> !age.isNegative())
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
