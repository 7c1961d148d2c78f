package org.supporttimeline.api.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.supporttimeline.api.security.SecretAddress;

/**
 * How often a link may be used, and how often one address may try links: counted in minutes, in memory that is bounded. A guess has
 * no chance among 256 bits in any case; this keeps a program that has gone wrong, or somebody who means harm, from the database.
 */
final class LinkThrottle {

    static final int OF_A_LINK = 60;

    /** An office or a carrier may stand behind one address. */
    static final int OF_A_CALLER = 600;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 50_000;

    private record Count(Instant from, int calls) {}

    private final Clock clock;
    private final Cache<Object, Count> counts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    LinkThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counted whether there is such a link or not, so that this tells nothing of it.
     *
     * @throws TooOften until the minute is over
     */
    void link(SecretAddress address) {
        count(ByteBuffer.wrap(address.digest()), OF_A_LINK);
    }

    /** @throws TooOften until the minute is over */
    void caller(String address) {
        count(address, OF_A_CALLER);
    }

    private void count(Object key, int most) {
        Instant now = clock.instant();
        Count count = counts.asMap()
                .merge(
                        key,
                        new Count(now, 1),
                        (old, one) -> now.isBefore(old.from.plus(PERIOD)) ? new Count(old.from, old.calls + 1) : one);
        if (count.calls > most) {
            throw new TooOften(Duration.between(now, count.from.plus(PERIOD)));
        }
    }
}
