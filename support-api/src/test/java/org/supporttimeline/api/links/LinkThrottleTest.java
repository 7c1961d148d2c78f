package org.supporttimeline.api.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.security.SecretAddress;

class LinkThrottleTest {

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final LinkThrottle throttle = new LinkThrottle(clock);
    private final SecretAddress address = SecretAddress.random();

    @Test
    void a_link_is_used_so_often_in_a_minute_and_again_when_it_is_over() {
        for (int i = 0; i < LinkThrottle.OF_A_LINK; i++) {
            throttle.link(address);
        }
        now = now.plusSeconds(20);
        assertThatThrownBy(() -> throttle.link(address))
                .isInstanceOfSatisfying(
                        TooOften.class, often -> assertThat(often.seconds()).isEqualTo(40));
        now = now.plusSeconds(40);
        assertThatCode(() -> throttle.link(address)).doesNotThrowAnyException();
    }

    @Test
    void one_link_does_not_keep_another_waiting() {
        for (int i = 0; i < LinkThrottle.OF_A_LINK; i++) {
            throttle.link(address);
        }
        assertThatCode(() -> throttle.link(SecretAddress.random())).doesNotThrowAnyException();
    }

    @Test
    void whoever_tries_many_addresses_waits_too() {
        for (int i = 0; i < LinkThrottle.OF_A_CALLER; i++) {
            throttle.caller("192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.caller("192.0.2.1")).isInstanceOf(TooOften.class);
        assertThatCode(() -> throttle.caller("192.0.2.2")).doesNotThrowAnyException();
        now = now.plus(Duration.ofMinutes(1));
        assertThatCode(() -> throttle.caller("192.0.2.1")).doesNotThrowAnyException();
    }
}
