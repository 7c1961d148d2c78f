package org.supporttimeline.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Fact;

class UntroubledLifeTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_life_in_which_everything_was_done_and_written_in_time_has_no_findings(long seed) {
        Story life = GoodLife.whole(seed);
        LocalDate last = life.day(life.entries().size());
        for (LocalDate day = last; day.isAfter(last.minusYears(4)); day = day.minusDays(61)) {
            Story known = life.knownOn(day.toString());
            if (known.entries().isEmpty()) {
                break;
            }
            assertThat(known.readOn(day.toString()).findings()).as("on %s", day).isEmpty();
        }
        assertThat(life.readOn(last.toString()).notLookedAt()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_may_be_recorded_can_be_judged_on_any_day_and_always_alike(long seed) {
        List<Written> entries = written(RandomHistory.of(seed, 220));
        LocalDate last = entries.getLast().recordedOn();
        for (int back = 0; back < 900; back += 75) {
            LocalDate day = last.minusDays(back);
            Passages words = CaseFindings.passages(entries, day, text -> Optional.of(text.sealed()));
            CaseFindings found = CaseFindings.of(entries, day, Policies.standard(), words);
            assertThat(CaseFindings.of(entries, day, Policies.standard(), words))
                    .isEqualTo(found);
            assertThat(found.findings()).allSatisfy(one -> {
                assertThat(one.from()).isBeforeOrEqualTo(one.until());
                assertThat(one.entries()).allMatch(no -> no <= entries.size());
                assertThat(one.missing().ja()).isNotBlank();
                assertThat(one.missing().en()).doesNotContain("sealed");
            });
        }
    }

    /** What is not among the findings of a past day can only appear there because something was corrected since. */
    @Test
    void a_record_that_only_grows_on_the_last_day_keeps_its_open_findings_of_earlier_days() {
        Story life = GoodLife.plain();
        Story gap = life.without(life.no(org.supporttimeline.domain.event.Contact.InterviewHeld.class, 2));
        assertThat(gap.on("2026-02-10").findings()).isNotEmpty();
        assertThat(gap.on("2026-05-10").findings())
                .containsAll(gap.on("2026-02-10").findings());
    }

    /** As if each had been written on the newest day told so far. */
    private static List<Written> written(List<Entry> history) {
        List<Written> written = new ArrayList<>();
        LocalDate now = LocalDate.of(2021, 4, 1);
        for (Entry entry : history) {
            if (entry.event() instanceof Fact fact && fact.on().isAfter(now)) {
                now = fact.on();
            }
            Instant at = now.atTime(12, 0).atZone(JAPAN).toInstant().plusMillis(entry.no());
            written.add(new Written(entry, at));
        }
        return written;
    }
}
