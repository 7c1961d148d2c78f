package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.ACCOMMODATION_REVIEW;
import static org.supporttimeline.domain.calendar.Facts.WORDS;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.dayOrNull;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Employment.AccommodationAgreed;
import org.supporttimeline.domain.event.Employment.AccommodationKind;
import org.supporttimeline.domain.event.Employment.AccommodationNext;
import org.supporttimeline.domain.event.Employment.AccommodationReviewed;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** Accommodations at work are looked at again: on the agreed day, else after three months (own proposal). */
class AccommodationClockTest {

    private static final Story WORKING =
            Story.of(intake("2026-01-05"), hired("2026-04-01"), phase("2026-04-01", SupportPhase.PLACEMENT));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-05-23, 2026-05-31 UPCOMING",
        "2026-05-24, 2026-05-31 DUE_SOON",
        "2026-05-31, 2026-05-31 DUE_TODAY",
        "2026-06-01, 2026-05-31 OVERDUE"
    })
    void it_is_reviewed_on_the_agreed_day(String today, String told) {
        assertThat(WORKING.then(accommodation("2026-05-31")).told(ACCOMMODATION_REVIEW, today))
                .isEqualTo(told);
    }

    @Test
    void without_an_agreed_day_it_is_reviewed_after_three_months() {
        assertThat(WORKING.then(accommodation(null)).told(ACCOMMODATION_REVIEW, "2026-05-01"))
                .isEqualTo("2026-07-14 UPCOMING");
    }

    @Test
    void a_review_names_the_next_day_or_none() {
        Story agreed = WORKING.then(accommodation("2026-05-31"));
        assertThat(agreed.thenOfLast(entry -> review(entry, AccommodationNext.CONTINUE, "2026-11-30"))
                        .told(ACCOMMODATION_REVIEW, "2026-06-01"))
                .isEqualTo("2026-11-30 UPCOMING");
        assertThat(agreed.thenOfLast(entry -> review(entry, AccommodationNext.CONTINUE, null))
                        .told(ACCOMMODATION_REVIEW, "2026-06-01"))
                .isEqualTo("none");
        assertThat(agreed.thenOfLast(entry -> review(entry, AccommodationNext.END, null))
                        .told(ACCOMMODATION_REVIEW, "2026-06-01"))
                .isEqualTo("none");
    }

    @Test
    void one_agreed_before_the_first_day_belongs_to_the_job_that_followed() {
        Story offered = Story.of(intake("2026-01-05"), agreed("2026-03-10", "2026-04-01"), agreed("2026-03-10", null))
                .then(hired("2026-04-01"), phase("2026-04-01", SupportPhase.PLACEMENT));
        assertThat(offered.told(ACCOMMODATION_REVIEW, "2026-05-01"))
                .isEqualTo("2026-06-09 UPCOMING, 2026-06-30 UPCOMING");
        assertThat(offered.then(left("2026-05-20"), hired("2026-06-01")).told(ACCOMMODATION_REVIEW, "2026-06-02"))
                .isEqualTo("none");
    }

    @Test
    void it_ends_with_the_job() {
        Story story = WORKING.then(accommodation("2026-05-31"), left("2026-05-20"), hired("2026-06-01"));
        assertThat(story.told(ACCOMMODATION_REVIEW, "2026-05-25")).isEqualTo("none");
        assertThat(story.told(ACCOMMODATION_REVIEW, "2026-06-02")).isEqualTo("none");
    }

    private static Fact agreed(String on, @Nullable String from) {
        return new AccommodationAgreed(day(on), AccommodationKind.HOURS, WORDS, dayOrNull(from), null, null, null);
    }

    private static Fact accommodation(@Nullable String reviewOn) {
        return new AccommodationAgreed(
                day("2026-04-15"), AccommodationKind.HOURS, WORDS, null, null, dayOrNull(reviewOn), null);
    }

    private static Fact review(int entry, AccommodationNext next, @Nullable String reviewOn) {
        return new AccommodationReviewed(day("2026-05-29"), entry, Works.YES, next, dayOrNull(reviewOn), null);
    }
}
