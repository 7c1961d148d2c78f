package org.supporttimeline.domain.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The days on which offices work: Monday to Friday without the public holidays of the Cabinet Office's list. Outside the
 * span of the list only weekends are known, so whoever shows a result must tell {@link #knownUntil()}.
 */
public final class BusinessDays {

    private static final String LIST = "holidays.yaml";

    private final Holidays holidays;

    private BusinessDays(Holidays holidays) {
        this.holidays = holidays;
    }

    private record Holidays(
            String source, LocalDate knownFrom, LocalDate knownUntil, TreeMap<LocalDate, String> days) {}

    /** The Japanese calendar that comes with the service. */
    public static BusinessDays japan() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = BusinessDays.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is missing from the program");
            }
            return new BusinessDays(yaml.readValue(in, Holidays.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether offices work on that day. */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.days().containsKey(day);
    }

    /** The name of the public holiday on that day. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.days().get(day));
    }

    /** All public holidays that are known. */
    public Map<LocalDate, String> holidays() {
        return Map.copyOf(holidays.days());
    }

    /** The business day that comes that many business days after the day; the day itself does not count. */
    public LocalDate after(LocalDate day, int businessDays) {
        LocalDate at = day;
        for (int left = businessDays; left > 0; ) {
            at = at.plusDays(1);
            if (isBusinessDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** The business day that comes that many business days before the day; the day itself does not count. */
    public LocalDate before(LocalDate day, int businessDays) {
        LocalDate at = day;
        for (int left = businessDays; left > 0; ) {
            at = at.minusDays(1);
            if (isBusinessDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** How many business days come after the first day, until the last (included); 0 when the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The first day of the list of holidays. */
    public LocalDate knownFrom() {
        return holidays.knownFrom();
    }

    /** The last day of the list of holidays; the Cabinet Office publishes the next year's each February. */
    public LocalDate knownUntil() {
        return holidays.knownUntil();
    }

    /** Whether the holidays of that day are known. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(knownFrom()) && !day.isAfter(knownUntil());
    }
}
