package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.CONTACT_DUE_BY_PREFERENCE;
import static org.supporttimeline.domain.calendar.Facts.called;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.employer;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.phase;
import static org.supporttimeline.domain.calendar.Facts.wish;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Contact.AttemptOutcome;
import org.supporttimeline.domain.event.Contact.ContactAttempted;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.RegularContactEndAgreed;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Each side says how often it wishes to be contacted (seed practice of アクセルトライおおた); overdue after a quarter of the
 * interval, three days at least (own proposal).
 */
class ContactClockTest {

    private static final Story WORKING =
            Story.of(intake("2026-01-05"), hired("2026-04-01"), phase("2026-04-01", SupportPhase.PLACEMENT));

    private static final Story EVERY_20_DAYS = WORKING.then(wish("2026-04-01", Party.CLIENT, ContactWish.REGULAR, 20));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-15, 2026-04-21 UPCOMING",
        "2026-04-16, 2026-04-21 DUE_SOON",
        "2026-04-21, 2026-04-21 DUE_TODAY",
        "2026-04-22, 2026-04-21 IN_TOLERANCE",
        "2026-04-26, 2026-04-21 IN_TOLERANCE",
        "2026-04-27, 2026-04-21 OVERDUE"
    })
    void contact_is_overdue_after_a_quarter_of_the_interval(String today, String told) {
        assertThat(EVERY_20_DAYS.told(CONTACT_DUE_BY_PREFERENCE, today)).isEqualTo(told);
    }

    @Test
    void a_short_interval_is_tolerated_for_three_days() {
        Story weekly = WORKING.then(wish("2026-04-01", Party.CLIENT, ContactWish.REGULAR, 7));
        assertThat(weekly.told(CONTACT_DUE_BY_PREFERENCE, "2026-04-11")).isEqualTo("2026-04-08 IN_TOLERANCE");
        assertThat(weekly.told(CONTACT_DUE_BY_PREFERENCE, "2026-04-12")).isEqualTo("2026-04-08 OVERDUE");
    }

    @Test
    void it_counts_from_the_last_contact_that_reached_the_side() {
        Story story = EVERY_20_DAYS.then(
                called("2026-04-18"),
                new ContactAttempted(
                        day("2026-04-25"), Party.CLIENT, ContactChannel.PHONE, null, AttemptOutcome.NO_ANSWER, null),
                employer("2026-04-28", ContactChannel.PHONE));
        assertThat(story.told(CONTACT_DUE_BY_PREFERENCE, "2026-04-30")).isEqualTo("2026-05-08 UPCOMING");
    }

    @Test
    void each_side_has_its_own_interval() {
        Story story = EVERY_20_DAYS.then(wish("2026-04-02", Party.EMPLOYER, ContactWish.REGULAR, 30));
        assertThat(story.told(CONTACT_DUE_BY_PREFERENCE, "2026-04-03"))
                .isEqualTo("2026-04-21 UPCOMING, 2026-05-02 UPCOMING");
    }

    @Test
    void who_wishes_for_no_contact_is_left_alone() {
        Story quiet = EVERY_20_DAYS.then(wish("2026-05-01", Party.CLIENT, ContactWish.NONE, null));
        assertThat(quiet.told(CONTACT_DUE_BY_PREFERENCE, "2026-04-30")).isEqualTo("2026-04-21 OVERDUE");
        assertThat(quiet.told(CONTACT_DUE_BY_PREFERENCE, "2026-05-01")).isEqualTo("none");
    }

    @Test
    void regular_contact_ends_when_both_sides_agree() {
        Story one = EVERY_20_DAYS.then(new RegularContactEndAgreed(day("2026-10-01"), Party.CLIENT, null));
        assertThat(one.told(CONTACT_DUE_BY_PREFERENCE, "2026-10-05")).isEqualTo("2026-04-21 OVERDUE");
        Story both = one.then(new RegularContactEndAgreed(day("2026-10-03"), Party.EMPLOYER, null));
        assertThat(both.told(CONTACT_DUE_BY_PREFERENCE, "2026-10-02")).isEqualTo("2026-04-21 OVERDUE");
        assertThat(both.told(CONTACT_DUE_BY_PREFERENCE, "2026-10-05")).isEqualTo("none");
    }
}
