package org.supporttimeline.projections.backtest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * What is tried: a rule, with some of its settings changed for all days.
 *
 * @param changes the settings that are tried, each with its value as written in a file of settings; none to look at the rule
 *     as it is in force only
 * @param horizonDays within how many days an ending counts as following a firing
 */
public record Trial(RiskRule rule, SortedMap<Setting, String> changes, int horizonDays) {

    /** The longest horizon, in days. */
    public static final int LONGEST = 730;

    /** @throws IllegalArgumentException when the horizon is out of bounds, or the rule does not read a setting */
    public Trial {
        if (horizonDays < 1 || horizonDays > LONGEST) {
            throw new IllegalArgumentException("the horizon is 1 to " + LONGEST + " days");
        }
        if (!rule.settings().containsAll(changes.keySet())) {
            throw new IllegalArgumentException(rule + " reads " + readBy(rule));
        }
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /**
     * Reads the changes.
     *
     * @param changes by the settings' keys
     * @throws IllegalArgumentException when the rule does not read one of them, naming those that it reads with their units
     */
    public static Trial of(RiskRule rule, Map<String, String> changes, int horizonDays) {
        Map<Setting, String> known = new EnumMap<>(Setting.class);
        changes.forEach((key, value) -> {
            Optional<Setting> setting = Setting.ofKey(key).filter(rule.settings()::contains);
            known.put(
                    setting.orElseThrow(
                            () -> new IllegalArgumentException(rule + " reads " + readBy(rule) + ", nothing else")),
                    value);
        });
        return new Trial(rule, new TreeMap<>(known), horizonDays);
    }

    /** The settings with the changes made; throws what {@link Policies#with} throws. */
    Policies applied(Policies inForce) {
        Policies tried = inForce;
        for (Map.Entry<Setting, String> change : changes.entrySet()) {
            tried = tried.with(change.getKey(), change.getValue());
        }
        return tried;
    }

    private static String readBy(RiskRule rule) {
        return String.join(", ", settings(rule));
    }

    /** The keys of the settings that a rule reads, each with its unit: {@code rhythm-forms (times)}. */
    public static List<String> settings(RiskRule rule) {
        return rule.settings().stream()
                .sorted()
                .map(setting -> setting.key() + " ("
                        + setting.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .toList();
    }
}
