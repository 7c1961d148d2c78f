package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.retract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.PastFiles.PastFile;
import org.supporttimeline.projections.projector.LiveLog;

/** Whatever is kept on the way, a past file is the fold of the entries up to its position, and nothing else. */
class PastFilesTest {

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    private final UUID caseId = UUID.randomUUID();

    /** So long that files are kept on the way; amendments reach back a little, far, and behind all that is kept. */
    private List<StoredEntry> recorded() {
        List<SupportEvent> events = new ArrayList<>(List.of(intake(DAY)));
        for (int no = 2; no <= 1_200; no++) {
            events.add(
                    switch (no) {
                        case 270, 700 -> correct(no - 20, call(DAY.plusDays(no)));
                        case 640 -> correct(30, call(DAY.plusDays(3)));
                        case 900 -> retract(640);
                        case 1_000 -> retract(999);
                        default -> call(DAY.plusDays(no / 2));
                    });
        }
        LIVE.record(caseId, events.toArray(SupportEvent[]::new));
        return LIVE.log.entries().entries(caseId);
    }

    private CaseFile folded(List<StoredEntry> stored, int entries) {
        return CaseFile.of(
                stored.subList(0, entries).stream().map(LIVE.wire::entry).toList());
    }

    @Test
    void a_past_file_is_the_fold_of_the_entries_up_to_its_position_in_whatever_order_one_asks() {
        List<StoredEntry> stored = recorded();
        List<Integer> asked = new ArrayList<>(List.of(
                1, 2, 249, 250, 251, 269, 270, 271, 500, 639, 640, 641, 699, 700, 750, 899, 900, 999, 1_000, 1_200));
        Random random = new Random(11);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(asked, random);
            for (int no : asked) {
                long position = stored.get(no - 1).position();
                PastFile past = LIVE.log.pastFiles().at(caseId, position).orElseThrow();
                assertThat(past.position()).isEqualTo(position);
                assertThat(past.file()).as("entry %s", no).isEqualTo(folded(stored, no));
            }
        }
    }

    @Test
    void a_position_between_two_entries_is_that_of_the_one_before() {
        LIVE.record(caseId, intake(DAY), call(DAY));
        long other = LIVE.record(UUID.randomUUID(), intake(DAY));
        LIVE.record(caseId, call(DAY));
        assertThat(LIVE.log.pastFiles().at(caseId, other).orElseThrow().file().lastEntry())
                .isEqualTo(2);
        assertThat(LIVE.log
                        .pastFiles()
                        .at(caseId, other + 1)
                        .orElseThrow()
                        .file()
                        .lastEntry())
                .isEqualTo(3);
        assertThat(LIVE.log.pastFiles().at(caseId, other - 3)).isEmpty();
        assertThat(LIVE.log.pastFiles().at(UUID.randomUUID(), other)).isEmpty();
    }

    @Test
    void what_was_recorded_in_the_very_microsecond_is_known_then() {
        LIVE.record(caseId, intake(DAY));
        StoredEntry entry = LIVE.log.entries().entries(caseId).getLast();
        EventLog log = LIVE.log.entries();
        assertThat(log.knownAt(entry.recordedAt())).isEqualTo(entry.position());
        assertThat(log.knownAt(entry.recordedAt().plusNanos(999))).isEqualTo(entry.position());
        assertThat(log.knownAt(entry.recordedAt().minusNanos(1))).isEqualTo(entry.position() - 1);
    }
}
