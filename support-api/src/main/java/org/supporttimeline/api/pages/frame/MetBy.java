package org.supporttimeline.api.pages.frame;

import org.supporttimeline.domain.calendar.DeadlineKind;

/** The next step that is one click away: with which entry staff usually meet what is due. */
public final class MetBy {

    private MetBy() {}

    /** The name of the kind of entry; empty where only time or several entries meet it. */
    public static String entry(DeadlineKind kind) {
        return switch (kind) {
            case MONTHLY_INTERVIEW_DUE -> "InterviewHeld";
            case MONTHLY_REPORT_SHARE_DUE -> "ReportShared";
            case EMPLOYER_VISIT_TARGET -> "VisitMade";
            case PLAN_REVIEW_DUE -> "PlanDrafted";
            case MONITORING_DUE -> "PlanMonitored";
            case HANDOVER_START_DUE -> "HandOverOffered";
            case CONTACT_DUE_BY_PREFERENCE -> "ClientContacted";
            case CHECK_IN_DUE -> "CheckInSubmitted";
            case ACCOMMODATION_REVIEW -> "AccommodationReviewed";
            case ANSWER_OWED -> "ConsultationAnswered";
            case ACTION_DUE -> "ActionCompleted";
            case CONSENT_EXPIRY -> "ConsentGiven";
            case STATUS_CHECK_AFTER_EXIT -> "EmploymentConfirmed";
            case GRANT_PERIOD_END -> "GrantDecided";
            case BREACH_PRELIMINARY_DUE, BREACH_FINAL_DUE -> "IncidentRecorded";
            case TRANSITION_LIMIT,
                    SIX_MONTH_POINT,
                    SENDER_DUTY,
                    RETENTION_MAX_END,
                    JOB_CHANGE_GRACE,
                    RECORD_RETENTION_END -> "";
        };
    }
}
