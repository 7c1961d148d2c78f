package org.supporttimeline.api.retention;

import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.Bracket;
import org.supporttimeline.domain.statistics.Worth;

/**
 * What a share is worth in fees.
 *
 * @param fromPercent where its bracket begins
 * @param units units of the fee
 * @param up the next better bracket and how many more persons it takes
 * @param down the bracket below and how many leavers lead there
 * @param table the row of the settings that says so
 */
public record WorthView(
        String fromPercent,
        int units,
        @Nullable Distance up,
        @Nullable Distance down,
        SettingInForce table) {

    /** So many persons lead to another bracket. */
    public record Distance(long persons, String fromPercent, int units) {

        private static @Nullable Distance of(Worth.@Nullable Distance distance) {
            return distance == null
                    ? null
                    : new Distance(
                            distance.persons(),
                            from(distance.bracket()),
                            distance.bracket().units());
        }
    }

    static @Nullable WorthView of(@Nullable Worth worth) {
        return worth == null
                ? null
                : new WorthView(
                        from(worth.bracket()),
                        worth.bracket().units(),
                        Distance.of(worth.up()),
                        Distance.of(worth.down()),
                        SettingInForce.of(worth.table()));
    }

    private static String from(Bracket bracket) {
        return (bracket.above() ? ">" : "") + bracket.percent();
    }
}
