package org.supporttimeline.domain.calendar;

/** What the value of a setting counts, or what it chooses between. */
public enum Unit {
    /** Calendar months. */
    MONTHS("か月", "months"),
    /** Calendar days. */
    DAYS("日", "days"),
    /** Days on which offices work. */
    BUSINESS_DAYS("営業日", "business days"),
    /** Years. */
    YEARS("年", "years"),
    /** How often, or how many. */
    TIMES("回", "times"),
    /** Weeks, from Monday to Sunday. */
    WEEKS("週間", "weeks"),
    /** Steps of a form's scale. */
    STEPS("段階", "steps"),
    /** Tenths of a step of a form's scale. */
    TENTHS("0.1段階", "tenths of a step"),
    /** Hundredths. */
    PERCENT("%", "percent"),
    /** A day of a month, 1 to 31. */
    DAY_OF_MONTH("日（月のうち）", "day of the month"),
    /** A day of the year, as {@code 03-31}. */
    MONTH_DAY("月日", "day of the year"),
    /** A choice between readings of the law. */
    READING("読み方", "reading"),
    /** A set of ways to meet or exchange words. */
    CHANNELS("方法", "channels"),
    /** What a share is worth: from a percentage on, so many units. */
    BRACKETS("割合の区分", "brackets");

    private final String ja;
    private final String en;

    Unit(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Its Japanese name. */
    public String ja() {
        return ja;
    }

    /** Its English name. */
    public String en() {
        return en;
    }

    boolean isNumber() {
        return switch (this) {
            case MONTHS, DAYS, BUSINESS_DAYS, YEARS, TIMES, WEEKS, STEPS, TENTHS, PERCENT, DAY_OF_MONTH -> true;
            case MONTH_DAY, READING, CHANNELS, BRACKETS -> false;
        };
    }
}
