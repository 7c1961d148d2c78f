package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supporttimeline.domain.calendar.Readings.EndedButWorking;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.calendar.Readings.LaterJob;
import org.supporttimeline.domain.calendar.Readings.LeaveAndClocks;
import org.supporttimeline.domain.calendar.Readings.LongStay;
import org.supporttimeline.domain.calendar.Readings.MonthCounting;
import org.supporttimeline.domain.calendar.Readings.MovedCase;
import org.supporttimeline.domain.calendar.Readings.NewOffice;
import org.supporttimeline.domain.calendar.Readings.RecordRetentionAnchor;
import org.supporttimeline.domain.calendar.Readings.RetentionClockAnchor;
import org.supporttimeline.domain.calendar.Readings.RetentionStart;
import org.supporttimeline.domain.calendar.Readings.SixMonthDay;
import org.supporttimeline.domain.calendar.Readings.Unconfirmed;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;

/**
 * All settings as they were in force on one day. A setting is asked for in its own unit; asking for months of a setting
 * that counts days is a programming error and answered with an {@link IllegalArgumentException}.
 */
public final class Policy {

    private final LocalDate day;
    private final Map<Setting, DatedValue> inForce;

    /** @param inForce not changed any more: many days share it */
    Policy(LocalDate day, Map<Setting, DatedValue> inForce) {
        this.day = day;
        this.inForce = inForce;
    }

    /** The day whose rules these are. */
    public LocalDate day() {
        return day;
    }

    /** The row that is in force, with its source. */
    public DatedValue rule(Setting setting) {
        DatedValue rule = inForce.get(setting);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + setting.key());
        }
        return rule;
    }

    /** A number of calendar months. */
    public int months(Setting setting) {
        return number(setting, Unit.MONTHS);
    }

    /** A number of calendar days. */
    public int days(Setting setting) {
        return number(setting, Unit.DAYS);
    }

    /** A number of business days. */
    public int businessDays(Setting setting) {
        return number(setting, Unit.BUSINESS_DAYS);
    }

    /** A number of years. */
    public int years(Setting setting) {
        return number(setting, Unit.YEARS);
    }

    /** How often, or how many. */
    public int times(Setting setting) {
        return number(setting, Unit.TIMES);
    }

    /** A number of weeks. */
    public int weeks(Setting setting) {
        return number(setting, Unit.WEEKS);
    }

    /** A step of a scale, or a difference of steps. */
    public int steps(Setting setting) {
        return number(setting, Unit.STEPS);
    }

    /** Tenths of a step of a scale. */
    public int tenths(Setting setting) {
        return number(setting, Unit.TENTHS);
    }

    /** Days by which contact at an interval may be late before it is overdue. */
    public int contactTolerance(int intervalDays) {
        int part = Math.ceilDiv(intervalDays * percent(Setting.CONTACT_OVERDUE_PERCENT), 100);
        return Math.max(part, days(Setting.CONTACT_OVERDUE_MIN));
    }

    /** Hundredths. */
    public int percent(Setting setting) {
        return number(setting, Unit.PERCENT);
    }

    /** A day of a month, 1 to 31; in a shorter month its last day is meant. */
    public int dayOfMonth(Setting setting) {
        return number(setting, Unit.DAY_OF_MONTH);
    }

    /** A day of the year. */
    public MonthDay monthDay(Setting setting) {
        return of(setting, Unit.MONTH_DAY).monthDay();
    }

    /** The channels that count. */
    public Set<ContactChannel> channels(Setting setting) {
        return of(setting, Unit.CHANNELS).channels();
    }

    /** How months are counted. */
    public MonthCounting monthCounting() {
        return reading(Setting.MONTH_COUNTING, MonthCounting.class);
    }

    /** From when retention support can be used. */
    public RetentionStart retentionStart() {
        return reading(Setting.RETENTION_START, RetentionStart.class);
    }

    /** What the period of retention support counts from. */
    public RetentionClockAnchor retentionClockAnchor() {
        return reading(Setting.RETENTION_CLOCK_ANCHOR, RetentionClockAnchor.class);
    }

    /** Whether the clocks run on during a leave of absence. */
    public LeaveAndClocks leaveAndClocks() {
        return reading(Setting.LEAVE_AND_CLOCKS, LeaveAndClocks.class);
    }

    /** What the keeping of the record counts from. */
    public RecordRetentionAnchor recordRetentionAnchor() {
        return reading(Setting.RECORD_RETENTION_ANCHOR, RecordRetentionAnchor.class);
    }

    /** What shares are worth; empty on a day before the first known table. */
    public Optional<Brackets> brackets(Setting setting) {
        DatedValue rule = of(setting, Unit.BRACKETS);
        return rule.validFrom().isAfter(day) ? Optional.empty() : Optional.of(rule.brackets());
    }

    /** How somebody whose support has ended counts who works on. */
    public EndedButWorking endedButWorking() {
        return reading(Setting.RATE_ENDED_BUT_WORKING, EndedButWorking.class);
    }

    /** How somebody counts of whose job nothing is known for the reference day. */
    public Unconfirmed unconfirmed() {
        return reading(Setting.RATE_UNCONFIRMED, Unconfirmed.class);
    }

    /** Whether a job counts that does not continue the supported one. */
    public LaterJob laterJob() {
        return reading(Setting.RATE_LATER_JOB, LaterJob.class);
    }

    /** Which office counts somebody who moved from one to another. */
    public MovedCase movedCase() {
        return reading(Setting.RATE_MOVED_CASE, MovedCase.class);
    }

    /** Whom a new office counts. */
    public NewOffice newOffice() {
        return reading(Setting.RATE_NEW_OFFICE, NewOffice.class);
    }

    /** Whether the job must still run for the long-stay add-on. */
    public LongStay longStay() {
        return reading(Setting.LONG_STAY, LongStay.class);
    }

    /** On which day six months of employment are reached. */
    public SixMonthDay sixMonthDay() {
        return reading(Setting.SIX_MONTH_DAY, SixMonthDay.class);
    }

    /** How much a finding weighs. */
    public FindingWeight findingWeight(Setting setting) {
        return reading(setting, FindingWeight.class);
    }

    private <E extends Enum<E> & Readings> E reading(Setting setting, Class<E> type) {
        return Enum.valueOf(type, of(setting, Unit.READING).words().getFirst());
    }

    private int number(Setting setting, Unit unit) {
        return of(setting, unit).number();
    }

    private DatedValue of(Setting setting, Unit unit) {
        if (setting.unit() != unit) {
            throw new IllegalArgumentException(
                    setting.key() + " is a number of " + setting.unit() + ", not of " + unit);
        }
        return rule(setting);
    }
}
