package org.supporttimeline.domain.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every setting with all its dated rows: what was in force on any day. Immutable. */
public final class Policies {

    private static final String STANDARD = "policies.yaml";

    private final Map<Setting, NavigableMap<LocalDate, DatedValue>> rows;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    /** What is in force from a day on, until the next. */
    private final NavigableMap<LocalDate, Map<Setting, DatedValue>> periods = new TreeMap<>();

    private Policies(String file, Map<Setting, NavigableMap<LocalDate, DatedValue>> rows) {
        this.rows = rows;
        for (Setting setting : Setting.values()) {
            requireUnbroken(
                    file,
                    setting,
                    List.copyOf(rows.getOrDefault(setting, new TreeMap<>()).values()));
        }
        rows.forEach((setting, dated) -> {
            if (!setting.isOfStatistics()) {
                changes.addAll(dated.tailMap(dated.firstKey(), false).keySet());
            }
            dated.keySet().forEach(first -> periods.computeIfAbsent(first, this::inForce));
        });
    }

    /** The settings that come with the service. */
    public static Policies standard() {
        return new Policies(STANDARD, merged(Map.of(), PolicyFile.read(STANDARD, resource())));
    }

    /**
     * These settings with an operator's rows merged in: a row replaces the one of the same setting and first day, or is
     * added.
     *
     * @param file the file's name, for messages
     * @param yaml its content
     * @throws MalformedPolicies naming the file and the key of what is wrong
     */
    public Policies overriddenBy(String file, String yaml) {
        return new Policies(file, merged(rows, PolicyFile.read(file, yaml)));
    }

    /**
     * These settings with one of them changed for all days, to try out what another value would do.
     *
     * @param value as in a file of settings; several channels with commas between
     * @throws MalformedPolicies when the value does not fit the setting's unit, saying what is expected
     */
    public Policies with(Setting setting, String value) {
        LocalDate first = history(setting).getFirst().validFrom();
        List<String> words = Arrays.stream(value.split(",")).map(String::strip).toList();
        try {
            DatedValue tried = new DatedValue(setting, first, null, words, "tried value", Confidence.D, null);
            Map<Setting, NavigableMap<LocalDate, DatedValue>> all = merged(rows, List.of());
            all.put(setting, new TreeMap<>(Map.of(first, tried)));
            return new Policies("tried settings", all);
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicies("tried settings", setting.key(), e);
        }
    }

    /** The settings in force on a day. A day before a setting's first row is judged by that row. */
    public Policy on(LocalDate day) {
        Map.Entry<LocalDate, Map<Setting, DatedValue>> period = periods.floorEntry(day);
        return new Policy(day, (period == null ? periods.firstEntry() : period).getValue());
    }

    private Map<Setting, DatedValue> inForce(LocalDate day) {
        Map<Setting, DatedValue> inForce = new EnumMap<>(Setting.class);
        rows.forEach((setting, dated) -> {
            Map.Entry<LocalDate, DatedValue> row = dated.floorEntry(day);
            inForce.put(setting, (row == null ? dated.firstEntry() : row).getValue());
        });
        return Collections.unmodifiableMap(inForce);
    }

    /** The first later day on which a setting changes that deadlines may rest on. */
    Optional<LocalDate> changesAfter(LocalDate day) {
        return Optional.ofNullable(changes.higher(day));
    }

    /** All rows of a setting, oldest first. */
    public List<DatedValue> history(Setting setting) {
        return List.copyOf(rows.getOrDefault(setting, new TreeMap<>()).values());
    }

    private static Map<Setting, NavigableMap<LocalDate, DatedValue>> merged(
            Map<Setting, NavigableMap<LocalDate, DatedValue>> before, List<DatedValue> more) {
        Map<Setting, NavigableMap<LocalDate, DatedValue>> all = new EnumMap<>(Setting.class);
        before.forEach((setting, dated) -> all.put(setting, new TreeMap<>(dated)));
        more.forEach(rule ->
                all.computeIfAbsent(rule.setting(), setting -> new TreeMap<>()).put(rule.validFrom(), rule));
        return all;
    }

    private static void requireUnbroken(String file, Setting setting, List<DatedValue> rows) {
        List<String> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add("no row");
        }
        for (int i = 0; i < rows.size(); i++) {
            LocalDate last = rows.get(i).validTo();
            if (last == null) {
                continue;
            }
            if (i + 1 == rows.size()) {
                faults.add("no row holds after " + last);
            } else if (!rows.get(i + 1).validFrom().isAfter(last)) {
                faults.add("the rows from " + rows.get(i).validFrom() + " and from "
                        + rows.get(i + 1).validFrom() + " overlap");
            } else if (rows.get(i + 1).validFrom().isAfter(last.plusDays(1))) {
                faults.add("no row holds between " + last + " and "
                        + rows.get(i + 1).validFrom());
            }
        }
        if (!faults.isEmpty()) {
            throw new MalformedPolicies(file, "settings." + setting.key(), String.join("; ", faults));
        }
    }

    private static String resource() {
        try (InputStream in = Policies.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
