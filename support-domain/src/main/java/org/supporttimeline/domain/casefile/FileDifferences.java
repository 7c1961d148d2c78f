package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.difference.Differences;
import org.supporttimeline.domain.difference.FieldDifference;

/** What two files of one case say differently: what an entry changed, or what a later record says that an earlier did not. */
public final class FileDifferences {

    /** Told by the entries themselves, or held a second time, to be read faster. */
    private static final Set<String> LEFT_OUT =
            Set.of("entries", "newestDay", "contacts.lastOfKind", "contacts.lastWith", "checkIns.filled");

    /** Of these a file keeps what lies in its window. */
    private static final Set<String> WINDOWED = Set.of(
            "outlook.successes",
            "checkIns.submitted",
            "contacts.notes",
            "matters.matters",
            "reports.issued",
            "reports.shared",
            "reports.confirmed",
            "consents.disclosed",
            "indicators.responses");

    private FileDifferences() {}

    /**
     * What differs, in the order of the parts of {@link CaseFile}. What only one file has because the other's window begins
     * later is no difference.
     */
    public static List<FieldDifference> between(CaseFile before, CaseFile after) {
        LocalDate first = laterBeginning(before.newestDay(), after.newestDay());
        return Differences.between(before, after).stream()
                .filter(difference -> !isOf(LEFT_OUT, difference))
                .filter(difference -> first == null || !isOutside(difference, first))
                .toList();
    }

    private static boolean isOutside(FieldDifference difference, LocalDate first) {
        Object there = difference.before() == null ? difference.after() : difference.before();
        return difference.oneSided()
                && isOf(WINDOWED, difference)
                && there instanceof Dated dated
                && keptBy(dated).isBefore(first);
    }

    /** The day by which the window judges it. */
    private static LocalDate keptBy(Dated dated) {
        return dated instanceof Matter matter && matter.settledOn() != null ? matter.settledOn() : dated.on();
    }

    private static boolean isOf(Set<String> fields, FieldDifference difference) {
        return fields.contains(difference.field().replaceFirst("^(\\w+(\\.\\w+)?).*$", "$1"));
    }

    private static @Nullable LocalDate laterBeginning(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        LocalDate newest = one.isAfter(other) ? one : other;
        return newest.minusMonths(CaseFile.WINDOW_MONTHS);
    }
}
