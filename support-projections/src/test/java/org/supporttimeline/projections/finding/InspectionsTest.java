package org.supporttimeline.projections.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.projector.LiveLog;

/** What is kept of earlier inspections is what would be found again. */
class InspectionsTest {

    private static final LocalDate ON = DAY.plusDays(200);
    private static final Inspections.Words WORDS = caseId -> text -> Optional.of("話した");

    @AutoClose
    static final LiveLog LIVE = new LiveLog();

    private final Inspections inspections = new Inspections(LIVE.pool, LIVE.log, Policies.standard());
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    private void foundIsWhatIsLookedFor(long position, LocalDate on) {
        var cases = List.of(second, first, UUID.randomUUID());
        for (Inspections.Words words : new Inspections.Words[] {null, WORDS}) {
            var looked = inspections.of(cases, position, on, words).stream()
                    .map(Inspected::withoutWords)
                    .toList();
            assertThat(looked).isNotEmpty();
            assertThat(inspections.found(cases, position, on, words)).isEqualTo(looked);
            assertThat(inspections.found(cases, position, on, words)).isEqualTo(looked);
        }
    }

    @Test
    void what_is_recorded_later_another_day_or_an_earlier_position_is_looked_at_anew() {
        long early = LIVE.record(first, intake(DAY), call(DAY.plusDays(1)));
        foundIsWhatIsLookedFor(early, ON);
        LIVE.record(second, intake(DAY));
        long late = LIVE.record(first, correct(2, call(DAY.plusDays(40))), call(DAY.plusDays(90)));
        foundIsWhatIsLookedFor(late, ON);
        foundIsWhatIsLookedFor(late, ON.minusDays(100));
        foundIsWhatIsLookedFor(early, ON);
    }

    @Test
    void what_was_found_in_words_does_not_outlive_them() {
        long before = LIVE.record(first, intake(DAY), told(DAY.plusDays(1)), told(DAY.plusDays(8)));
        var cases = List.of(first);
        Inspections.Words same = caseId -> text -> Optional.of("仕事にも慣れ、変わりなく過ごしている。".repeat(20));
        List<Inspected> read = inspections.found(cases, before, ON, same);
        LIVE.record(
                first,
                new ErasureRequested(new StaffId("one"), LegalBasis.REQUEST_BY_PERSON, new Confidential("v1.AAAA")),
                new KeyDestroyed(4, new StaffId("two")));
        Inspections.Words gone = caseId -> text -> Optional.empty();
        List<Inspected> unreadable = inspections.of(cases, before, ON, gone).stream()
                .map(Inspected::withoutWords)
                .toList();
        assertThat(unreadable).isNotEqualTo(read);
        assertThat(inspections.found(cases, before, ON, gone)).isEqualTo(unreadable);
        assertThat(inspections.found(cases, before, ON, gone)).isEqualTo(unreadable);
    }

    private static SupportEvent told(LocalDate on) {
        return fact("ClientContacted", """
                {"on":"%s","channel":"PHONE","begunBy":"CLIENT","note":"v1.AAAA"}""".formatted(on));
    }
}
