package org.supporttimeline.projections.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;

/**
 * When an entry counts as late, as SQL: by the setting that was in force on the day it was recorded. So a change of the setting
 * flags what is recorded from its day on, and writes no row anew.
 */
final class LateEntries {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final String condition;
    private final List<Object> values = new ArrayList<>();

    LateEntries(Policies policies) {
        List<DatedValue> rows = policies.history(Setting.LATE_ENTRY);
        var allowed = new StringBuilder("CASE");
        for (DatedValue row : rows.subList(1, rows.size()).reversed()) {
            allowed.append(" WHEN e.recorded_at >= ? THEN ?::integer");
            values.add(beginning(row.validFrom()));
            values.add(days(policies, row));
        }
        condition = "e.business_days_late > " + allowed.append(" WHEN true THEN ?::integer END");
        values.add(days(policies, rows.getFirst()));
    }

    /** True or false for an entry {@code e}. */
    String condition() {
        return condition;
    }

    /** The condition's parameters. */
    List<Object> values() {
        return List.copyOf(values);
    }

    /** When a day begins in Japan. */
    static OffsetDateTime beginning(LocalDate day) {
        Instant moment = day.atStartOfDay(JAPAN).toInstant();
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static int days(Policies policies, DatedValue row) {
        return policies.on(row.validFrom()).businessDays(Setting.LATE_ENTRY);
    }
}
