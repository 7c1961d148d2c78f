package org.supporttimeline.api.pages.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.pages.ToldCase;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

class SeriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final FormCode WEEKLY = new FormCode("weekly-progress");
    private static final Form FORM = Forms.standard().newest(WEEKLY).orElseThrow();
    private static final Terms ENGLISH = Terms.in(Locale.ENGLISH);

    private static final ToldCase CASE =
            ToldCase.from("2025-04-01").hired("2025-10-01").then("CheckInArranged", """
                    {"on":"2026-03-30","form":"weekly-progress","cadence":"WEEKLY","from":"2026-03-30","sharedWith":[]}""");

    private static ToldCase filled(ToldCase told, String from, int wake) {
        LocalDate first = LocalDate.parse(from);
        return told.then("CheckInSubmitted", """
                {"on":"%s","form":"weekly-progress","formVersion":1,"periodFrom":"%s","periodTo":"%s",
                 "answers":{"WAKE_TIME":%d},"texts":{},"signs":[],"enteredBy":"SELF"}""".formatted(first.plusDays(6), first, first.plusDays(6), wake));
    }

    private static Series series(ToldCase told, int months) {
        return Series.of(told.file(), WEEKLY, months, TODAY, Policies.standard(), ENGLISH);
    }

    private static CheckInsView view(ToldCase told) {
        return CheckInsView.of(FORM, series(told, 6), ENGLISH, new UUID(0, 1));
    }

    @Test
    void weeks_that_were_asked_for_and_not_given_are_marked_between_those_that_were() {
        ToldCase told = filled(filled(CASE, "2026-03-30", 5), "2026-04-20", 3);
        Series series = series(told, 6);
        assertThat(series.missed().stream().map(one -> one.from().toString()))
                .startsWith("2026-04-06", "2026-04-13", "2026-04-27")
                .doesNotContain("2026-03-30", "2026-04-20");
        List<CheckInsView.Row> rows = view(told).rows();
        assertThat(rows).hasSize(series.missed().size() + 2);
        assertThat(rows).isSortedAccordingTo((one, other) -> other.from().compareTo(one.from()));
        assertThat(rows.stream().filter(row -> row.entry() == null)).hasSameSizeAs(series.missed());
    }

    @Test
    void what_is_usual_is_told_only_from_the_persons_own_earlier_forms_and_only_when_there_are_enough() {
        ToldCase told = CASE;
        LocalDate week = LocalDate.parse("2026-03-30");
        for (int i = 0; i < 3; i++) {
            told = filled(told, week.plusWeeks(i).toString(), 5);
        }
        assertThat(view(told).charts()).singleElement().satisfies(chart -> {
            assertThat(chart.usual()).isEmpty();
            assertThat(chart.newest()).startsWith("5/5");
        });
        for (int i = 3; i < 8; i++) {
            told = filled(told, week.plusWeeks(i).toString(), 4);
        }
        told = filled(told, week.plusWeeks(8).toString(), 1);
        assertThat(view(told).charts()).singleElement().satisfies(chart -> {
            assertThat(chart.usual()).as("the newest form itself is left out").isIn("4/5", "4.5/5", "5/5");
            assertThat(chart.newest()).startsWith("1/5");
            assertThat(chart.svg()).contains("class=\"median\"");
        });
    }

    @Test
    void what_changed_in_the_job_is_numbered_and_marked_in_each_picture() {
        ToldCase told = filled(CASE, "2026-03-30", 5)
                .then("ConditionsChanged", """
                        {"on":"2026-05-01","changed":["HOURS"]}""")
                .then("AccommodationAgreed", """
                        {"on":"2026-04-15","kind":"BREAKS","content":"sealed"}""")
                .then("LeaveStarted", """
                        {"on":"2026-06-01","kind":"ILLNESS"}""");
        Series series = series(told, 6);
        assertThat(series.events().stream().map(event -> event.no() + " " + event.on()))
                .containsExactly("1 2026-04-15", "2 2026-05-01", "3 2026-06-01");
        assertThat(series.leaves()).hasSize(1);
        assertThat(series.missed().stream().map(one -> one.to()))
                .as("leave explains silence")
                .allMatch(day -> day.isBefore(LocalDate.parse("2026-06-01")));
        assertThat(view(told).charts().getFirst().svg())
                .contains("#entry-5", "#entry-6", "#entry-7")
                .doesNotContain("style=");
    }

    @Test
    void older_forms_are_left_out_of_the_picture_and_still_tell_what_is_usual() {
        ToldCase told = CASE;
        for (int i = 0; i < 12; i++) {
            told = filled(told, LocalDate.parse("2026-03-30").plusWeeks(i).toString(), 5);
        }
        assertThat(series(told, 3).filled()).hasSize(12);
        Series month = series(told, 1);
        assertThat(month.filled()).hasSizeLessThan(5);
        assertThat(CheckInsView.of(FORM, month, ENGLISH, new UUID(0, 1))
                        .charts()
                        .getFirst()
                        .usual())
                .isEqualTo("5/5");
    }
}
