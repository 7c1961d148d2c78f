package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.success;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.SupportEvent;

class UnfoldingTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void each_file_is_that_of_the_entries_up_to_there(long seed) {
        assertUnfolds(RandomHistory.of(seed, 250));
    }

    @Test
    void amendments_that_reach_far_back_and_into_each_other_do_too() {
        List<Entry> history = new ArrayList<>();
        for (int no = 1; no <= 400; no++) {
            history.add(new Entry(
                    no,
                    switch (no) {
                        case 1 -> intake("2026-04-01");
                        case 100 -> corrected(10);
                        case 140, 180 -> corrected(70);
                        case 200 -> retracted(100);
                        case 201 -> retracted(128);
                        case 330 -> corrected(180);
                        case 399 -> retracted(330);
                        case 400 -> retracted(398);
                        default -> success("2026-04-02");
                    }));
        }
        assertUnfolds(history);
    }

    @Test
    void after_the_last_there_is_none() {
        Unfolding files = new Unfolding(List.of());
        assertThat(files.hasNext()).isFalse();
        assertThat(files.file()).isEqualTo(CaseFile.EMPTY);
        assertThatThrownBy(files::next).isInstanceOf(NoSuchElementException.class);
    }

    private static void assertUnfolds(List<Entry> history) {
        Unfolding files = new Unfolding(history);
        for (Entry entry : history) {
            assertThat(files.next()).as("entry %s", entry.no()).isEqualTo(CaseFile.of(history.subList(0, entry.no())));
            assertThat(files.file().lastEntry()).isEqualTo(entry.no());
        }
        assertThat(files.hasNext()).isFalse();
    }

    private static SupportEvent corrected(int entry) {
        return new EntryCorrected(entry, success(day("2026-04-03").toString()), WORDS);
    }

    private static SupportEvent retracted(int entry) {
        return new EntryRetracted(entry, WORDS);
    }
}
