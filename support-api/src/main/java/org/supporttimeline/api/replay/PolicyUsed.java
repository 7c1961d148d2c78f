package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dated settings in force on the days that were judged, each with its source.
 *
 * @param sha256 of the list {@code settings} as it is written here
 */
public record PolicyUsed(String sha256, List<SettingInForce> settings) {

    /** Where nothing was judged. */
    static final PolicyUsed NONE = new PolicyUsed(new Digest().add("[]").hex(), List.of());

    /** Those in force on any day from the first to the last. */
    static PolicyUsed between(LocalDate first, LocalDate last, Policies policies, JsonMapper mapper) {
        List<SettingInForce> settings = Arrays.stream(Setting.values())
                .flatMap(setting -> inForce(policies.history(setting), first, last).stream())
                .map(SettingInForce::of)
                .toList();
        return new PolicyUsed(
                new Digest().add(mapper.writeValueAsString(settings)).hex(), settings);
    }

    /** A day before the first row is judged by that row. */
    private static List<DatedValue> inForce(List<DatedValue> rows, LocalDate first, LocalDate last) {
        return rows.stream()
                .filter(row -> row.equals(rows.getFirst()) || !row.validFrom().isAfter(last))
                .filter(row -> row.validTo() == null || !row.validTo().isBefore(first))
                .toList();
    }
}
