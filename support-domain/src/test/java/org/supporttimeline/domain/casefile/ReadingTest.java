package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.success;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.SupportEvent;

class ReadingTest {
    private static final SupportEvent WRITTEN = success("2026-05-01");
    private static final EntryCorrected FIRST = new EntryCorrected(2, success("2026-05-02"), WORDS);
    private static final EntryCorrected SECOND = new EntryCorrected(2, success("2026-05-03"), WORDS);

    @Test
    void what_nothing_amends_counts_as_written() {
        assertThat(second(WRITTEN)).isEqualTo(Reading.asWritten(new Entry(2, WRITTEN)));
    }

    @Test
    void a_corrected_entry_counts_as_corrected_in_its_own_place() {
        assertThat(second(WRITTEN, FIRST)).isEqualTo(new Reading(new Entry(2, WRITTEN), success("2026-05-02"), 3));
    }

    @Test
    void of_two_corrections_the_newest_counts() {
        assertThat(second(WRITTEN, FIRST, SECOND).counts()).isEqualTo(success("2026-05-03"));
    }

    @Test
    void when_the_newest_is_retracted_the_one_before_counts_again() {
        assertThat(second(WRITTEN, FIRST, SECOND, new EntryRetracted(4, WORDS)).counts())
                .isEqualTo(success("2026-05-02"));
    }

    @Test
    void a_retracted_entry_does_not_count() {
        assertThat(second(WRITTEN, new EntryRetracted(2, WORDS)).counts()).isNull();
    }

    @Test
    void a_retracted_retraction_does_not_count() {
        assertThat(second(WRITTEN, new EntryRetracted(2, WORDS), new EntryRetracted(3, WORDS))
                        .counts())
                .isEqualTo(WRITTEN);
    }

    @Test
    void a_retraction_of_a_retraction_that_is_retracted_hides_again() {
        Reading reading = second(
                WRITTEN, new EntryRetracted(2, WORDS), new EntryRetracted(3, WORDS), new EntryRetracted(4, WORDS));
        assertThat(reading.counts()).isNull();
        assertThat(reading.saidBy()).isNull();
    }

    @Test
    void a_corrected_correction_counts_as_corrected() {
        Reading reading = second(WRITTEN, FIRST, new EntryCorrected(3, success("2026-05-09"), WORDS));
        assertThat(reading.counts()).isEqualTo(success("2026-05-09"));
        assertThat(reading.saidBy()).isEqualTo(4);
    }

    private static Reading second(SupportEvent... events) {
        return Reading.of(entries(events)).get(1);
    }

    private static List<Entry> entries(SupportEvent... events) {
        List<Entry> entries = new ArrayList<>(List.of(new Entry(1, intake("2026-04-01"))));
        for (SupportEvent event : events) {
            entries.add(new Entry(entries.size() + 1, event));
        }
        return entries;
    }

    @Test
    void a_case_file_tells_of_every_amended_entry_whose_words_count() {
        Amendments none = amendments(WRITTEN, FIRST, new EntryRetracted(3, WORDS));
        assertThat(none.all()).as("the retracted correction only").containsExactly(new Amendments.Amended(3, null));
        Amendments twice = amendments(WRITTEN, FIRST, new EntryCorrected(3, success("2026-05-09"), WORDS));
        assertThat(twice.all()).containsExactly(new Amendments.Amended(2, 4), new Amendments.Amended(3, 4));
        Amendments gone = amendments(WRITTEN, FIRST, new EntryRetracted(2, WORDS));
        assertThat(gone.all()).containsExactly(new Amendments.Amended(2, null));
    }

    private static Amendments amendments(SupportEvent... events) {
        return CaseFile.of(entries(events)).amendments();
    }
}
