package org.supporttimeline.api.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Confidence;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Setting;

/**
 * A dated setting as it is in force on a day, in answers that say what they follow from.
 *
 * @param value as written in the settings: a number, words of a reading, or channels
 */
public record SettingInForce(
        String setting,
        String ja,
        String en,
        List<String> value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Confidence confidence,
        @Nullable String verifiedBy) {

    /** Of a row of the settings. */
    public static SettingInForce of(DatedValue row) {
        Setting setting = row.setting();
        return new SettingInForce(
                setting.key(),
                setting.ja(),
                setting.en(),
                row.words(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                row.confidence(),
                row.verifiedBy());
    }
}
