package org.supporttimeline.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;

/**
 * Which entries say something else now than what was written in them, by number. What reads entries one by one needs no more
 * than this to count each once, as amended.
 */
public record Amendments(@Ja("訂正・取消された記録") List<Amended> all) {

    static final Amendments EMPTY = new Amendments(List.of());

    public Amendments {
        all = List.copyOf(all);
    }

    /**
     * An entry that an amendment has changed.
     *
     * @param entry its number
     * @param saidBy the correction whose words stand in its place; of a corrected correction the newest that counts. Null when
     *     the entry was retracted
     */
    public record Amended(
            @Ja("記録の番号") int entry,
            @Ja("代わりに数える記録の番号") @Nullable Integer saidBy) {

        /** Whether it does not count at all. */
        public boolean retracted() {
            return saidBy == null;
        }
    }

    Amendments with(Reading reading) {
        if (!reading.amended()) {
            return this;
        }
        List<Amended> more = new ArrayList<>(all);
        more.add(new Amended(reading.entry().no(), reading.saidBy()));
        return new Amendments(more);
    }
}
