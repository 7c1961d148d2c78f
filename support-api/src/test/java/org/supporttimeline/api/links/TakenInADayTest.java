package org.supporttimeline.api.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakenInADayTest {

    private Instant now = Instant.parse("2026-11-22T13:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneId.of("Asia/Tokyo"));
    private final TakenInADay taken = new TakenInADay(clock);
    private final UUID link = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();

    private void fill() {
        taken.add(link, first);
        for (int i = 1; i < TakenInADay.MOST; i++) {
            taken.require(link, UUID.randomUUID());
            taken.add(link, UUID.randomUUID());
        }
    }

    @Test
    void what_comes_after_waits_until_midnight_in_japan() {
        fill();
        assertThatThrownBy(() -> taken.require(link, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        TooOften.class,
                        often -> assertThat(often.seconds())
                                .isEqualTo(Duration.ofHours(2).toSeconds()));
        now = now.plus(Duration.ofHours(2));
        assertThatCode(() -> taken.require(link, UUID.randomUUID())).doesNotThrowAnyException();
        taken.add(link, UUID.randomUUID());
        assertThatCode(() -> taken.require(link, UUID.randomUUID())).doesNotThrowAnyException();
    }

    @Test
    void what_is_sent_again_counts_once_and_another_link_for_itself() {
        fill();
        taken.add(link, first);
        assertThatCode(() -> taken.require(link, first)).doesNotThrowAnyException();
        assertThatCode(() -> taken.require(UUID.randomUUID(), UUID.randomUUID()))
                .doesNotThrowAnyException();
    }
}
