package org.supporttimeline.api.retention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.statistics.OfficeFigures.Figures;

/** What holds of an office from a day on; what is absent is not known. */
@Ja("事業所の設定")
record OfficeSettingsView(
        @Ja("この日から") LocalDate validFrom,
        @Ja("就労移行支援の定員") @Nullable Integer transitionPlaces,
        @Ja("就労定着支援員の常勤換算（100分の1人）") @Nullable Integer retentionStaffHundredths,
        @Ja("就労定着支援の指定日") @Nullable LocalDate retentionSince,
        @Ja("休業する曜日") @Nullable Set<DayOfWeek> closedWeekdays,
        @Ja("休業日") @Nullable Set<LocalDate> closedDays) {

    /** @throws IllegalArgumentException when there is less than one place, or less than no staff */
    OfficeSettingsView {
        if ((transitionPlaces != null && transitionPlaces < 1)
                || (retentionStaffHundredths != null && retentionStaffHundredths < 0)) {
            throw new IllegalArgumentException("places from 1, staff from 0");
        }
    }

    static OfficeSettingsView of(Figures row) {
        return new OfficeSettingsView(
                row.validFrom(),
                row.transitionPlaces(),
                row.retentionStaffHundredths(),
                row.retentionSince(),
                new TreeSet<>(row.closedWeekdays()),
                new TreeSet<>(row.closedDays()));
    }

    Figures figures() {
        return new Figures(
                validFrom,
                transitionPlaces,
                retentionStaffHundredths,
                retentionSince,
                closedWeekdays == null ? Set.of() : closedWeekdays,
                closedDays == null ? Set.of() : closedDays);
    }
}
