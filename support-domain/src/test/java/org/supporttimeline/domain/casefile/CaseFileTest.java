package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import tools.jackson.databind.json.JsonMapper;

class CaseFileTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_more_entry_gives_what_all_entries_give(long seed) {
        List<Entry> history = RandomHistory.of(seed, 200);
        CaseFile file = CaseFile.EMPTY;
        for (Entry entry : history) {
            CaseFile whole = CaseFile.of(history.subList(0, entry.no()));
            file = entry.amends() ? whole : file.with(entry);
            assertThat(file).isEqualTo(whole).hasSameHashCodeAs(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_file_is_the_same_after_a_stay_in_json(long seed) {
        JsonMapper json = JsonMapper.shared();
        CaseFile file = CaseFile.of(RandomHistory.of(seed, 300));

        CaseFile read = json.readValue(json.writeValueAsBytes(file), CaseFile.class);

        assertThat(read).isEqualTo(file);
        assertThat(json.writeValueAsString(read)).isEqualTo(json.writeValueAsString(file));
    }

    @Test
    void the_empty_file_is_the_same_after_a_stay_in_json() {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsBytes(CaseFile.EMPTY), CaseFile.class))
                .isEqualTo(CaseFile.EMPTY)
                .isEqualTo(CaseFile.of(List.of()));
    }

    @Test
    void an_amendment_is_not_folded_by_itself() {
        Entry amendment = new Entry(1, new EntryRetracted(1, new Confidential("sealed")));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.EMPTY.with(amendment));
    }

    @Test
    void entries_follow_each_other_without_a_gap() {
        List<Entry> history = RandomHistory.of(1, 12);
        List<Entry> gap = List.of(history.get(0), history.get(2));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.of(gap));
    }
}
