package org.supporttimeline.domain.decision;

/**
 * Every rule that refuses. Facts have happened, so a rule stands here only for what cannot be true or would corrupt the
 * record; what is late, unusual or against a duty is accepted and shown elsewhere.
 */
public enum Rule {
    DAY_NOT_IN_FUTURE(
            "a fact has happened; days are those of Japan",
            "まだ来ていない日の事実は記録できません。",
            "What has not happened yet cannot be recorded."),
    DAY_PLAUSIBLE(
            "days before 1950 or more than a century ahead are slips of the hand",
            "日付が1950年より前か、100年以上先になっています。",
            "The day is before 1950 or more than a century ahead."),
    DAY_AFTER_BIRTH(
            "nothing happens to a person before they are born",
            "本人の生まれた年より前の日付です。",
            "The day is before the person was born."),
    BIRTH_YEAR_BAND_PLAUSIBLE(
            "the catalogue: the first year of five, so that statistics never need the birth date",
            "生年の区分は1900年から今年までの5の倍数の年です。",
            "The birth year band is a multiple of five between 1900 and this year."),
    INTAKE_FIRST_AND_ONCE(
            "seven steps of employment support: everything begins with the first consultation",
            "案件は就労相談（受付）で始まり、受付は1回だけです。",
            "A case begins with its intake, and has only one."),
    KEY_DESTROYED_ENDS_THE_RECORD(
            "erasure: once the words are gone nothing is added",
            "消去された案件には何も記録できません。",
            "Nothing can be recorded in a case that was erased."),
    REFERENCE_EXISTS(
            "a reference names an earlier entry of the same case",
            "指定された番号の記録がありません。",
            "There is no entry of that number."),
    REFERENCE_FITS(
            "a reference names an entry of the kind that it is about",
            "指定された記録の種類が合いません。",
            "The entry of that number is of another kind."),
    REFERENCE_COUNTS(
            "a retracted entry no longer says anything",
            "指定された記録は取り消されています。",
            "The entry of that number was retracted."),
    REFERENCE_NOT_LATER(
            "nothing follows from what has not happened yet",
            "指定された記録の日より前の日付です。",
            "The day is before that of the entry it refers to."),
    NUMBERED_ITEM_EXISTS(
            "goals, actions, issues and signs are numbered within what lists them",
            "その番号の項目（目標・行動・課題・サイン）がありません。",
            "There is no goal, action, issue or sign of that number."),
    NUMBERS_UNIQUE(
            "goals, actions, issues and signs are numbered within what lists them",
            "番号は1以上で、重複できません。",
            "Numbers are 1 or more and each is used once."),
    PERIOD_IN_ORDER("a period begins before it ends", "期間や時刻の前後が逆になっています。", "The end comes before the beginning."),
    TOLD_HAS_HAPPENED(
            "nobody can tell of a day that has not come",
            "記録した日より後のことが書かれています。",
            "It tells of a day after the one on which it was told."),
    NUMBER_PLAUSIBLE(
            "ratings are printed as 1 to 5, a day has 1,440 minutes, a week 10,080",
            "数値がありえない範囲です。",
            "The number is out of its range."),
    SOMETHING_GIVEN(
            "a fact that says nothing cannot be told from a slip of the hand",
            "必要な項目が一つも選ばれていません。",
            "At least one must be given."),
    PARTY_FITS(
            "職場定着支援: both sides, client and employer, are heard and agree",
            "ここで選べるのは本人か企業です。",
            "Only the client or the employer can be named here."),
    INTERVAL_EXACTLY_WHEN_REGULAR(
            "職場定着支援: the client's wish for the frequency of contact",
            "間隔（日）は「定期的に」のときだけ指定します。",
            "An interval is given exactly when contact is to be regular."),
    ONE_EMPLOYMENT_AT_A_TIME(
            "the months of employment are counted by one employment at a time",
            "その日には別の就職が続いています。",
            "Another employment runs on that day."),
    EMPLOYMENT_RUNNING("an end needs a beginning", "その日に続いている就職の記録がありません。", "No employment runs on that day."),
    EMPLOYMENT_END_AFTER_ITS_FACTS(
            "nothing happens in an employment after its last day",
            "離職日より後に、その就職についての記録があります。",
            "There are facts of this employment after its last day."),
    LEAVE_NOT_OVERLAPPING(
            "nobody goes on leave twice at once", "その日はすでに休職中です。", "The person is on leave on that day already."),
    RETURN_NEEDS_LEAVE(
            "an end needs a beginning", "復職の前に続いている休職の記録がありません。", "There is no running leave to return from."),
    JOB_COACH_BEGAN(
            "an end needs a beginning", "その種類のジョブコーチ支援は始まっていません。", "No support by that kind of job coach has begun."),
    CHECK_IN_PERIOD_ONCE(
            "weekly progress form: one form a period",
            "同じフォームの対象期間が重なっています。",
            "The period of this form is filled already, at least in part."),
    FORM_ANSWERS_FIT(
            "the form and version that the answers name", "回答がフォームに合いません。", "The answers do not fit the form."),
    SIGN_AGREED(
            "personal signs are agreed with the person before they are ticked",
            "その番号の注意サインは確認されていません。",
            "No sign of that number was agreed."),
    PLAN_DRAFTED(
            "consent is given to the draft (City of Sakai, findings of inspections)",
            "その日までに作成された、その番号の計画の原案がありません。",
            "No plan of that number had been drafted by that day."),
    PLAN_NOT_REDRAFTED_AFTER_CONSENT(
            "what the client consented to does not change; a new plan has a new number",
            "本人が同意した計画は作り直せません。新しい番号で作成してください。",
            "A plan that the client agreed to cannot be drafted again; give the new one a new number."),
    PHASE_EDGE(
            "the stages of employment support and the ways back that the field has",
            "その段階からこの段階へは移れません。",
            "There is no way from that stage to this one."),
    REUSE_GRANTED(
            "after a resignation the municipality decides on using transition support again",
            "就労移行支援に戻るには、再利用の決定が必要です。",
            "Going back to transition support needs a granted re-use."),
    OUTCOME_EXACTLY_WHEN_CLOSED(
            "the statistics of endings count outcomes of closed cases",
            "終了時の状況は、終了のときに限り必ず選びます。",
            "An outcome is given exactly when the case is closed."),
    REOPENED_EXACTLY_AFTER_CLOSING(
            "a closed case goes on only by being reopened",
            "終了した案件は「再開」としてだけ進められ、終了していない案件は再開できません。",
            "A closed case goes on only by being reopened, and only a closed case is reopened."),
    REPORT_MONTH_NOT_LATER(
            "支援レポート: it reports on a month that has begun",
            "対象月が作成日や共有日の月より後になっています。",
            "The month reported on is after the day."),
    INCIDENT_STEP_FOLLOWS(
            "a step names the incident from which it follows, an occurrence names none",
            "発生の記録はもとの記録を持たず、その後の段階は発生の記録を指定します。",
            "An occurrence refers to no other record, and a later step to an occurrence."),
    TRANSFER_AFTER_INTAKE(
            "an office hands on what it has taken in", "移管日が受付日より前です。", "The transfer is dated before the intake."),
    ENDS_ONCE(
            "what has ended cannot end again",
            "すでに終わった（決まった、受け入れられた）ものです。",
            "This has ended, been decided or been accepted before."),
    HAND_OVER_TO_ANOTHER("a hand-over has two sides", "引き継ぐ人と引き継がれる人が同じです。", "A role is handed over to somebody else."),
    REPLACEMENT_SAME_TYPE(
            "a correction says what the entry should have said, not something else",
            "訂正後の内容は、もとの記録と同じ種類でなければなりません。",
            "The replacement is of another type than the entry."),
    AMENDMENTS_SEEN(
            "whoever amends a fact says what it should have said, and so has seen what it says now",
            "この記録は、見た後で別に訂正または取り消しされています。その内容を確かめてから、もう一度送ってください。",
            "This entry was corrected or taken back after you saw it. Look at what it says now, then send it again."),
    FIRST_ENTRY_STAYS(
            "a case begins with its intake",
            "受付の記録は取り消せません。訂正はできます。",
            "The intake cannot be retracted; it can be corrected."),
    FOUR_EYES(
            "erasure needs two persons",
            "消去は、申請した人とは別の人が実行します。",
            "The one who asked for the erasure cannot carry it out."),
    NO_LEGAL_HOLD(
            "nothing is erased while a legal hold stands",
            "保全措置がある間は消去できません。",
            "A legal hold stands, so nothing can be erased."),
    RECORD_KEPT_LONG_ENOUGH(
            "指定基準206条の11: five years from the service; settings record-retention and record-retention-anchor."
                    + " An order by an authority, what was recorded in error, and a consultation that led to no service are erased before",
            "記録の保存期間が終わっていません（終了していない案件は、まだ始まってもいません）。",
            "The record must still be kept; of a case that is not closed the period has not even begun.");

    private final String source;
    private final String ja;
    private final String en;

    Rule(String source, String ja, String en) {
        this.source = source;
        this.ja = ja;
        this.en = en;
    }

    /** Where the rule comes from. */
    public String source() {
        return source;
    }

    /** The reason that is given to whoever broke it, in Japanese. */
    public String ja() {
        return ja;
    }

    /** The reason that is given to whoever broke it, in English. */
    public String en() {
        return en;
    }
}
