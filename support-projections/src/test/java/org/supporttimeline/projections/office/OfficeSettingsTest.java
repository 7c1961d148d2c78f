package org.supporttimeline.projections.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.OfficeFigures;
import org.supporttimeline.domain.statistics.OfficeFigures.Figures;
import org.supporttimeline.projections.schema.TestDatabase;

class OfficeSettingsTest {

    private static final OfficeId OFFICE = new OfficeId("here");
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

    @AutoClose
    final TestDatabase database = TestDatabase.fresh();

    final OfficeSettings settings = new OfficeSettings(database.service());

    private static Figures figures(LocalDate from, int places) {
        return new Figures(
                from,
                places,
                250,
                LocalDate.of(2019, 4, 1),
                Set.of(DayOfWeek.SUNDAY),
                Set.of(LocalDate.of(2026, 1, 2)));
    }

    @Test
    void what_was_told_holds_from_its_day_until_the_next() {
        settings.put(OFFICE, figures(APRIL.plusYears(1), 30));
        settings.put(OFFICE, figures(APRIL, 20));
        OfficeFigures told = settings.of(OFFICE);
        assertThat(told.on(APRIL.minusDays(1))).isEmpty();
        assertThat(told.on(APRIL)).contains(figures(APRIL, 20));
        assertThat(told.on(APRIL.plusYears(1).minusDays(1))).contains(figures(APRIL, 20));
        assertThat(told.on(APRIL.plusYears(1))).contains(figures(APRIL.plusYears(1), 30));
        assertThat(settings.of(new OfficeId("there"))).isEqualTo(OfficeFigures.UNKNOWN);
    }

    @Test
    void what_is_told_again_for_a_day_is_replaced_and_what_is_left_out_is_unknown() {
        settings.put(OFFICE, figures(APRIL, 20));
        Figures less = new Figures(APRIL, null, null, null, Set.of(), Set.of());
        settings.put(OFFICE, less);
        assertThat(settings.of(OFFICE).rows()).containsExactly(less);
    }
}
