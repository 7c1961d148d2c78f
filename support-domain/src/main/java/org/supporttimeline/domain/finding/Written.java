package org.supporttimeline.domain.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.supporttimeline.domain.casefile.Entry;

/**
 * An entry and the moment at which it was written down. Inspectors compare the day on which something happened with this one.
 */
public record Written(Entry entry, Instant recordedAt) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** The day in Japan on which it was written down. */
    public LocalDate recordedOn() {
        return day(recordedAt);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, JAPAN);
    }
}
