package org.supporttimeline.api.security;

import java.util.Locale;

/** What an account may do. Every role is bound to offices; none sees a case of another office. */
public enum AccountRole {
    /** 支援員: records and reads. */
    STAFF(true, true, true),
    /** サービス管理責任者: records and reads. */
    SERVICE_MANAGER(true, true, true),
    /** 監査: reads everything of its offices, records nothing. */
    AUDITOR(true, true, false),
    /** 統計: reads days, codes and scores; never a name or a note. */
    REPORTER(true, false, false),
    /** システム管理: accounts and the state of the service; no case at all. */
    ADMIN(false, false, false);

    private final boolean readsCases;
    private final boolean readsWords;
    private final boolean records;

    AccountRole(boolean readsCases, boolean readsWords, boolean records) {
        this.readsCases = readsCases;
        this.readsWords = readsWords;
        this.records = records;
    }

    boolean readsCases() {
        return readsCases;
    }

    boolean readsWords() {
        return readsWords;
    }

    /** Whether it may see who has read what in its offices. */
    boolean readsAccesses() {
        return this == SERVICE_MANAGER || this == AUDITOR;
    }

    /** Whether it may take cases out as evidence: for those who answer for the record, or check it. */
    boolean takesEvidence() {
        return this == SERVICE_MANAGER || this == AUDITOR;
    }

    boolean records() {
        return records;
    }

    /** Whether it may take whole reporting views out: for those who answer for an office or count, not for daily work. */
    boolean takesExports() {
        return readsCases && this != STAFF;
    }

    /** As accounts and API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
