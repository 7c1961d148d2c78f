package org.supporttimeline.api.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much one link may add to a record in a day: each entry is there for good and waits for somebody to read it. Counted in memory
 * that is bounded, from midnight in Japan, so that nothing of it is kept of anybody; what is sent again counts once.
 */
final class TakenInADay {

    static final int MOST = 10;

    private static final int REMEMBERED = 10_000;

    private record Day(LocalDate day, Set<UUID> keys) {
        boolean full(UUID key) {
            return keys.size() >= MOST && !keys.contains(key);
        }
    }

    private final Clock clock;
    private final Cache<UUID, Day> taken =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TakenInADay(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooOften until the day is over, when the link has brought in enough, and this is not among it */
    void require(UUID link, UUID key) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Day day = taken.getIfPresent(link);
        if (day != null && day.day.equals(now.toLocalDate()) && day.full(key)) {
            throw new TooOften(
                    Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone())));
        }
    }

    void add(UUID link, UUID key) {
        LocalDate today = LocalDate.now(clock);
        taken.asMap()
                .merge(
                        link,
                        new Day(today, Set.of(key)),
                        (old, one) -> old.day.equals(today) ? new Day(today, with(old.keys, key)) : one);
    }

    private static Set<UUID> with(Set<UUID> keys, UUID key) {
        return Stream.concat(keys.stream(), Stream.of(key)).collect(Collectors.toUnmodifiableSet());
    }
}
