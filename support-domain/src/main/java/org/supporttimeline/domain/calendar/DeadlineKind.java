package org.supporttimeline.domain.calendar;

import org.supporttimeline.domain.event.Ja;

/** Every clock that can run in a case. */
public enum DeadlineKind {
    /** The last day of transition support: the standard period, its extension, or what a granted re-use allows. */
    @Ja("就労移行支援の利用期限")
    TRANSITION_LIMIT("end of transition support"),
    /** The day from which retention support can be used: six months of employment are full. */
    @Ja("就職後6か月の到達（就労定着支援の開始可能日）")
    SIX_MONTH_POINT("six months at work reached (retention support can begin)"),
    /** The last day on which the sending service has to support the person at work. */
    @Ja("送り出し事業所による職場定着支援の期間")
    SENDER_DUTY("placement support by the sending office"),
    /** The last granted day of the service in use. */
    @Ja("支給決定期間の終了")
    GRANT_PERIOD_END("end of the granted period"),
    /** The last day of retention support. */
    @Ja("就労定着支援の最長期間の終了")
    RETENTION_MAX_END("end of retention support"),
    /** The interview of the month. */
    @Ja("月1回の面談")
    MONTHLY_INTERVIEW_DUE("interview of the month"),
    /** The support report of the month, shared with the client. */
    @Ja("月1回の支援レポートの共有")
    MONTHLY_REPORT_SHARE_DUE("support report of the month shared"),
    /** The visit to the employer in the month. */
    @Ja("月1回の企業訪問（努力義務）")
    EMPLOYER_VISIT_TARGET("visit to the employer in the month (best effort)"),
    /** The next plan must be agreed before the present one ends. */
    @Ja("個別支援計画の見直し")
    PLAN_REVIEW_DUE("review of the support plan"),
    /** The plan must be monitored, with an interview, before it ends. */
    @Ja("モニタリング")
    MONITORING_DUE("monitoring of the plan"),
    /** The last day on which a new job still counts as continuing the old one. */
    @Ja("転職で継続とみなされる再就職の期限")
    JOB_CHANGE_GRACE("last day for a new job to count as continuing"),
    /** The hand-over must have begun, with the client's consent. */
    @Ja("支援終了に向けた引き継ぎの開始")
    HANDOVER_START_DUE("start of the hand-over at the end of support"),
    /** One side's own wish to be contacted. */
    @Ja("希望された間隔での連絡")
    CONTACT_DUE_BY_PREFERENCE("contact as wished"),
    /** A form that was agreed to be filled. */
    @Ja("記録（週間・日報）の提出")
    CHECK_IN_DUE("check-in form"),
    /** An agreed accommodation must be looked at again. */
    @Ja("配慮の見直し")
    ACCOMMODATION_REVIEW("review of an accommodation"),
    /** Someone turned to the office and is owed an answer. */
    @Ja("相談への返答")
    ANSWER_OWED("answer owed"),
    /** What was agreed to be done by a day. */
    @Ja("合意した行動の期限")
    ACTION_DUE("agreed action"),
    /** A consent ends. */
    @Ja("同意の有効期限")
    CONSENT_EXPIRY("end of a consent"),
    /** Whether the person is still employed after support has ended. */
    @Ja("支援終了後の状況確認")
    STATUS_CHECK_AFTER_EXIT("status check after the end of support"),
    /** The last day on which the record must be kept. */
    @Ja("記録の保存期限")
    RECORD_RETENTION_END("end of keeping the record"),
    /** The preliminary report of a leak of personal information. */
    @Ja("漏えい等報告（速報）")
    BREACH_PRELIMINARY_DUE("preliminary report of a leak"),
    /** The final report of a leak of personal information. */
    @Ja("漏えい等報告（確報）")
    BREACH_FINAL_DUE("final report of a leak");

    private final String en;

    DeadlineKind(String en) {
        this.en = en;
    }

    /** The English term. */
    public String en() {
        return en;
    }

    /** The Japanese term. */
    public String ja() {
        return Terms.ja(this);
    }
}
