package org.supporttimeline.projections.audit;

/** What an auditor looks for. */
public enum AuditKind {
    /** Facts that were recorded later than the setting {@code LATE_ENTRY} allows, as it was in force on that day. */
    LATE,
    /** Entries that an amendment which counts has changed or taken back. */
    AMENDED,
    /** Corrections and retractions. */
    AMENDMENT,
    /** What concerns the keeping of the record: legal holds, erasure. */
    CUSTODY
}
