package org.supporttimeline.wrong.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class AsksAClock {

    LocalDate called(Clock clock) {
        return LocalDate.now(clock);
    }

    Supplier<Instant> referred() {
        return Instant::now;
    }
}
