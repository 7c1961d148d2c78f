package org.supporttimeline.projections.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Amendment;

class FoldedTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void at_every_stop_the_file_is_that_of_all_entries_up_to_there(long seed) {
        List<Entry> entries = RandomHistory.of(seed, 250);
        var random = new SplittableRandom(seed);
        var folded = new Folded(entries);
        for (int end = 1 + random.nextInt(4); end <= entries.size(); end += 1 + random.nextInt(4)) {
            assertThat(folded.to(end)).as("after %d", end).isEqualTo(CaseFile.of(entries.subList(0, end)));
        }
    }

    @Test
    void those_histories_amend_what_is_near_and_what_is_far() {
        assertThat(LongStream.rangeClosed(1, 8)
                        .boxed()
                        .flatMap(seed -> RandomHistory.of(seed, 250).stream())
                        .filter(entry -> entry.event() instanceof Amendment)
                        .map(entry -> entry.no() - ((Amendment) entry.event()).entry()))
                .anyMatch(back -> back < 10)
                .anyMatch(back -> back > 100);
    }
}
