package org.supporttimeline.domain.calendar;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that runs in a case, and which deadlines it tells: whoever asks for some kinds needs to look at few clocks. */
@SuppressWarnings("ImmutableEnumChecker") // method references and sets that nobody changes
enum Clock {
    TRANSITION(TransitionClock::deadlines, DeadlineKind.TRANSITION_LIMIT),
    EMPLOYMENT(
            EmploymentClocks::deadlines,
            DeadlineKind.SIX_MONTH_POINT,
            DeadlineKind.SENDER_DUTY,
            DeadlineKind.JOB_CHANGE_GRACE),
    GRANT(GrantClock::deadlines, DeadlineKind.GRANT_PERIOD_END),
    RETENTION(RetentionClocks::deadlines, DeadlineKind.RETENTION_MAX_END, DeadlineKind.HANDOVER_START_DUE),
    MONTHLY(
            MonthlyClocks::deadlines,
            DeadlineKind.MONTHLY_INTERVIEW_DUE,
            DeadlineKind.MONTHLY_REPORT_SHARE_DUE,
            DeadlineKind.EMPLOYER_VISIT_TARGET),
    PLAN(PlanClocks::deadlines, DeadlineKind.PLAN_REVIEW_DUE, DeadlineKind.MONITORING_DUE),
    CONTACT(ContactClock::deadlines, DeadlineKind.CONTACT_DUE_BY_PREFERENCE),
    CHECK_IN(CheckInClock::deadlines, DeadlineKind.CHECK_IN_DUE),
    ACCOMMODATION(AccommodationClock::deadlines, DeadlineKind.ACCOMMODATION_REVIEW),
    OWED(OwedClocks::deadlines, DeadlineKind.ANSWER_OWED, DeadlineKind.ACTION_DUE),
    CONSENT(ConsentClock::deadlines, DeadlineKind.CONSENT_EXPIRY),
    AFTER_SUPPORT(
            AfterSupportClocks::deadlines, DeadlineKind.STATUS_CHECK_AFTER_EXIT, DeadlineKind.RECORD_RETENTION_END),
    BREACH(BreachClocks::deadlines, DeadlineKind.BREACH_PRELIMINARY_DUE, DeadlineKind.BREACH_FINAL_DUE);

    private static final Map<DeadlineKind, Clock> BY_KIND = new EnumMap<>(DeadlineKind.class);

    static {
        for (Clock clock : values()) {
            clock.kinds.forEach(kind -> BY_KIND.put(kind, clock));
        }
    }

    private final Function<AsOf, Stream<Deadline>> deadlines;
    private final Set<DeadlineKind> kinds;

    Clock(Function<AsOf, Stream<Deadline>> deadlines, DeadlineKind first, DeadlineKind... others) {
        this.deadlines = deadlines;
        this.kinds = EnumSet.of(first, others);
    }

    /** What it tells of the case as it is looked at. */
    Stream<Deadline> deadlines(AsOf asOf) {
        return deadlines.apply(asOf);
    }

    /** The kinds of deadline that it tells. */
    Set<DeadlineKind> kinds() {
        return EnumSet.copyOf(kinds);
    }

    /** The clock that tells deadlines of a kind. */
    static Clock of(DeadlineKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), "no clock tells this kind");
    }
}
