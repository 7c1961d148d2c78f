package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.intake;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.projector.LiveLog;

/** Several files that are asked for together are those that each would be by itself. */
class CaseFilesTest {

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    private CaseFile folded(UUID caseId) {
        return CaseFile.of(LIVE.log.entries().entries(caseId).stream()
                .map(LIVE.wire::entry)
                .toList());
    }

    @Test
    void whatever_was_kept_of_each_all_are_of_their_newest_entry() {
        LIVE.record(first, intake(DAY), call(DAY));
        LIVE.record(second, intake(DAY), call(DAY), call(DAY.plusDays(1)));
        LIVE.record(third, intake(DAY));
        LIVE.log.files().current(second);
        LIVE.record(second, correct(2, call(DAY.plusDays(2))));
        LIVE.record(third, call(DAY.plusDays(3)));
        var files = LIVE.log.files().current(List.of(second, first, third));
        assertThat(files.keySet()).containsExactly(second, first, third);
        files.forEach((caseId, file) -> assertThat(file).isEqualTo(folded(caseId)));
        assertThat(LIVE.log.files().current(List.of(first, second, third))).isEqualTo(files);
    }

    @Test
    void a_case_that_is_not_there_is_empty_and_none_is_none() {
        assertThat(LIVE.log.files().current(List.of(UUID.randomUUID())).values())
                .containsExactly(CaseFile.EMPTY);
        assertThat(LIVE.log.files().current(List.of())).isEmpty();
    }

    @Test
    void the_last_entry_of_each_is_told_as_of_a_position() {
        LIVE.record(first, intake(DAY), call(DAY));
        long position = LIVE.record(second, intake(DAY));
        LIVE.record(second, call(DAY));
        LIVE.record(third, intake(DAY));
        assertThat(LIVE.log.entries().lastUntil(List.of(first, second, third), position))
                .containsEntry(first, 2)
                .containsEntry(second, 1)
                .doesNotContainKey(third);
    }
}
