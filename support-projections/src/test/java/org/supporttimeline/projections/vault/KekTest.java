package org.supporttimeline.projections.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KekTest {

    @Test
    void a_key_that_is_not_the_one_looked_for_is_wiped() {
        try (Kek wanted = Kek.random();
                Kek other = Kek.random()) {
            byte[] fingerprint = wanted.fingerprint();

            assertThat(wanted.ifIs(fingerprint)).containsSame(wanted);
            assertThat(other.ifIs(fingerprint)).isEmpty();

            assertThat(wanted.text()).isNotEmpty();
            assertThatThrownBy(other::text).isInstanceOf(IllegalStateException.class);
        }
    }
}
