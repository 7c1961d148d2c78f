package org.supporttimeline.wrong.projections;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

record Innocent(Log log, Clock clock, UUID id) {

    Innocent(Log log, Clock clock) {
        this(log, clock, UUID.randomUUID());
    }

    Instant now() {
        return Instant.now(clock);
    }
}
