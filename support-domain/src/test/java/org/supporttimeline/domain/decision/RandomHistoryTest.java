package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.form.Forms;

class RandomHistoryTest {

    @Test
    void a_few_histories_hold_every_type_of_event() {
        Set<Class<?>> made = new HashSet<>();
        for (long seed = 1; seed <= 4; seed++) {
            RandomHistory.of(seed, 250).forEach(entry -> made.add(entry.event().getClass()));
        }
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.all().stream().map(EventType::shape).toList());
    }

    @Test
    void the_same_seed_makes_the_same_history() {
        assertThat(RandomHistory.of(7, 120)).isEqualTo(RandomHistory.of(7, 120));
    }

    @Test
    void no_rule_is_broken_in_any() {
        for (long seed = 1; seed <= 4; seed++) {
            List<Entry> history = RandomHistory.of(seed, 150);
            assertThat(Audit.of(history, RandomHistory.today(history), Forms.standard()))
                    .isEmpty();
        }
    }
}
