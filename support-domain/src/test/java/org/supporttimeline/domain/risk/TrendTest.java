package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.risk.RiskFacts.evenWeek;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.event.FormCode;

class TrendTest {

    private final RiskStory usuallyFour = atWork().then(
                    evenWeek("2026-02-01", 4),
                    evenWeek("2026-02-08", 4),
                    evenWeek("2026-02-15", 4),
                    evenWeek("2026-02-22", 4));

    private static Trend trend(RiskStory story, String day) {
        return Trend.of(
                new AsOf(story.file(), LocalDate.parse(day), story.policies()), new FormCode("weekly-progress"));
    }

    @Test
    void the_newest_form_is_held_against_what_is_usual_for_the_person() {
        assertThat(trend(usuallyFour.then(evenWeek("2026-03-01", 3)), "2026-03-01"))
                .isEqualTo(Trend.LOWER);
        assertThat(trend(usuallyFour.then(evenWeek("2026-03-01", 4)), "2026-03-01"))
                .isEqualTo(Trend.USUAL);
        assertThat(trend(usuallyFour.then(evenWeek("2026-03-01", 5)), "2026-03-01"))
                .isEqualTo(Trend.HIGHER);
    }

    @Test
    void nothing_is_usual_before_four_forms_tell_it() {
        assertThat(trend(usuallyFour, "2026-02-22")).isEqualTo(Trend.UNKNOWN);
        assertThat(trend(atWork(), "2026-02-22")).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void what_came_after_the_day_is_left_out() {
        RiskStory later = usuallyFour.then(evenWeek("2026-03-01", 4), evenWeek("2026-03-08", 1));
        assertThat(trend(later, "2026-03-07")).isEqualTo(Trend.USUAL);
    }
}
