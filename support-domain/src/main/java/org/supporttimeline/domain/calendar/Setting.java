package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Unit.BRACKETS;
import static org.supporttimeline.domain.calendar.Unit.BUSINESS_DAYS;
import static org.supporttimeline.domain.calendar.Unit.CHANNELS;
import static org.supporttimeline.domain.calendar.Unit.DAYS;
import static org.supporttimeline.domain.calendar.Unit.DAY_OF_MONTH;
import static org.supporttimeline.domain.calendar.Unit.MONTHS;
import static org.supporttimeline.domain.calendar.Unit.MONTH_DAY;
import static org.supporttimeline.domain.calendar.Unit.PERCENT;
import static org.supporttimeline.domain.calendar.Unit.STEPS;
import static org.supporttimeline.domain.calendar.Unit.TENTHS;
import static org.supporttimeline.domain.calendar.Unit.TIMES;
import static org.supporttimeline.domain.calendar.Unit.WEEKS;
import static org.supporttimeline.domain.calendar.Unit.YEARS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * Every number and reading of the rules that deadlines, risks and lists follow. Their values, days and sources stand in
 * {@code policies.yaml} and may be overridden by the operator; {@code docs/reference/policy.md} is made from both.
 */
public enum Setting {
    @Ja("就労移行支援の標準利用期間")
    TRANSITION_LIMIT(MONTHS, "standard period of transition support"),
    @Ja("就労移行支援の延長の上限")
    TRANSITION_EXTENSION_MAX(MONTHS, "longest extension of transition support"),
    @Ja("月数の数え方")
    MONTH_COUNTING(MonthCounting.class, "how months are counted"),
    @Ja("就職後の職場定着支援の期間")
    PLACEMENT(MONTHS, "placement support by the sending office"),
    @Ja("就労定着支援の始まり")
    RETENTION_START(RetentionStart.class, "from when retention support can be used"),
    @Ja("就労定着支援の最長期間")
    RETENTION(MONTHS, "longest period of retention support"),
    @Ja("就労定着支援の期間の起点")
    RETENTION_CLOCK_ANCHOR(RetentionClockAnchor.class, "what the period of retention support counts from"),
    @Ja("休職中の期間の扱い")
    LEAVE_AND_CLOCKS(LeaveAndClocks.class, "whether the clocks run on during a leave of absence"),
    @Ja("転職で継続とみなす空白の上限")
    JOB_CHANGE_GRACE(MONTHS, "gap between two jobs that still counts as continuing"),
    @Ja("継続とみなす転職の回数")
    JOB_CHANGES_PERMITTED(TIMES, "job changes that count as continuing"),

    @Ja("支給決定の更新の最初の知らせ")
    GRANT_FIRST_WARNING(DAYS, "first warning before a grant ends"),
    @Ja("支給決定の更新の最後の知らせ")
    GRANT_LAST_WARNING(DAYS, "last warning before a grant ends"),
    @Ja("期間満了の知らせ")
    LIMIT_WARNING(DAYS, "warning before a period of support ends"),

    @Ja("月の面談回数")
    INTERVIEWS_PER_MONTH(TIMES, "interviews a month during retention support"),
    @Ja("面談と認める方法")
    INTERVIEW_CHANNELS(CHANNELS, "channels that count as an interview"),
    @Ja("面談がないとき見守りにする日")
    INTERVIEW_WATCH_DAY(DAY_OF_MONTH, "day from which a month without an interview is watched"),
    @Ja("面談がないとき要確認にする残り日数")
    INTERVIEW_CHECK(BUSINESS_DAYS, "last days of a month in which a missing interview must be looked at"),
    @Ja("月の支援レポート共有回数")
    REPORT_SHARES_PER_MONTH(TIMES, "shared support reports a month"),
    @Ja("月の企業訪問回数（努力義務）")
    EMPLOYER_VISITS_PER_MONTH(TIMES, "visits to the employer a month (best effort)"),
    @Ja("企業訪問と認める方法")
    EMPLOYER_VISIT_CHANNELS(CHANNELS, "channels that count as a visit to the employer"),

    @Ja("計画の見直し（就労定着支援）")
    PLAN_CYCLE_RETENTION(MONTHS, "plan cycle of retention support"),
    @Ja("計画の見直し（就労移行支援）")
    PLAN_CYCLE_TRANSITION(MONTHS, "plan cycle of transition support"),
    @Ja("計画の見直し（自立訓練）")
    PLAN_CYCLE_INDEPENDENCE_TRAINING(MONTHS, "plan cycle of independence training"),
    @Ja("計画の見直し（その他のサービス）")
    PLAN_CYCLE_OTHER(MONTHS, "plan cycle of all other services"),
    @Ja("計画の期限の知らせ")
    PLAN_DUE_SOON(DAYS, "warning before a plan ends"),

    @Ja("引き継ぎ開始の期限（終了前）")
    HANDOVER_LEAD(MONTHS, "how long before the end the hand-over must have begun"),
    @Ja("引き継ぎ準備の始まり（終了前）")
    HANDOVER_PREPARE(MONTHS, "how long before the end the hand-over is prepared"),

    @Ja("連絡の滞りとみる超過")
    CONTACT_OVERDUE_PERCENT(PERCENT, "part of the agreed interval after which a contact is overdue"),
    @Ja("連絡の滞りとみる最小の日数")
    CONTACT_OVERDUE_MIN(DAYS, "least days after which a contact is overdue"),
    @Ja("記録の提出を待つ日数")
    FORM_DUE_AFTER(DAYS, "days after its period until a form is due"),
    @Ja("記録の未提出で声をかける回数")
    FORM_SILENCE_REMINDER(TIMES, "missed forms after which the client is reminded"),
    @Ja("記録の未提出で見守りにする回数")
    FORM_SILENCE_WATCH(TIMES, "missed forms (in a row, or in the window) that are watched"),
    @Ja("未提出を数える直近の回数")
    FORM_SILENCE_WINDOW(TIMES, "forms in the window in which missed ones are counted"),
    @Ja("記録の未提出で要確認にする回数")
    FORM_SILENCE_CHECK(TIMES, "missed forms in a row that must be looked at"),
    @Ja("相談への返答")
    CONSULTATION_ANSWER(BUSINESS_DAYS, "until a consultation is answered"),
    @Ja("相談への返答（至急）")
    CONSULTATION_ANSWER_URGENT(BUSINESS_DAYS, "until an unanswered consultation is urgent"),
    @Ja("配慮の見直し（日を決めないとき）")
    ACCOMMODATION_REVIEW(MONTHS, "until an accommodation without an agreed day is reviewed"),
    @Ja("同意の期限の知らせ")
    CONSENT_EXPIRY_WARNING(DAYS, "warning before a consent ends"),
    @Ja("期限が近いとする日数")
    DUE_SOON(DAYS, "days before any other deadline at which it is due soon"),

    @Ja("注意期間: 就職後")
    VULNERABLE_FIRST_MONTHS(MONTHS, "first months of a job that deserve attention"),
    @Ja("注意期間: 就職後（精神障害）")
    VULNERABLE_FIRST_MONTHS_MENTAL(MONTHS, "first months of a job that deserve attention, mental disability"),
    @Ja("注意期間: 変化の前後")
    VULNERABLE_AROUND_CHANGE(DAYS, "days before and after a change that deserve attention"),
    @Ja("注意期間: 支援終了前")
    VULNERABLE_LAST_MONTHS(MONTHS, "last months of support that deserve attention"),

    @Ja("記録から今の様子をみる期間")
    FORMS_RECENT(
            DAYS, "days for which a filled form tells of the present, and between two forms that follow each other"),
    @Ja("R1 起床・食事が低いとみる段階")
    RHYTHM_LOW(STEPS, "R1: step at or below which getting up or meals are low"),
    @Ja("R1 続けて低い記録の回数")
    RHYTHM_FORMS(TIMES, "R1: forms in a row that are low"),
    @Ja("R1 両方がこの段階なら至急")
    RHYTHM_URGENT(STEPS, "R1: urgent when both are at or below this step in one form"),
    @Ja("R2 欠勤連絡で至急とみる段階")
    UNNOTICED_URGENT(STEPS, "R2: step of the notice of absence that is urgent"),
    @Ja("R2 欠勤連絡で要確認とみる段階")
    UNNOTICED_CHECK(STEPS, "R2: step of the notice of absence that must be looked at"),
    @Ja("R2 企業から聞いた無断欠勤の日数")
    UNNOTICED_REPORTED(TIMES, "R2: days of absence without notice, told by the employer, that are urgent"),
    @Ja("R3 欠勤等を数える短い期間")
    ABSENCE_SHORT_WINDOW(DAYS, "R3: short window in which absences are counted"),
    @Ja("R3 短い期間の欠勤・遅刻・早退")
    ABSENCE_SHORT_TIMES(TIMES, "R3: absences, late arrivals and early leavings in the short window"),
    @Ja("R3 欠勤等を数える長い期間")
    ABSENCE_LONG_WINDOW(DAYS, "R3: long window in which absences are counted"),
    @Ja("R3 長い期間の欠勤・遅刻・早退")
    ABSENCE_LONG_TIMES(TIMES, "R3: absences, late arrivals and early leavings in the long window"),
    @Ja("R4 未提出に数える期間の営業日")
    FORM_SILENCE_WORKDAYS(BUSINESS_DAYS, "R4: business days that a period needs for its form to be missed"),
    @Ja("R5 本人のいつもをみる記録の数")
    BASELINE_FORMS(TIMES, "R5, R16: earlier forms that tell what is usual for the person"),
    @Ja("R5 いつもをみるのに必要な記録の数")
    BASELINE_FORMS_MIN(TIMES, "R5, R16: earlier forms needed to tell what is usual"),
    @Ja("R5 平均がいつもより低いとみる差")
    BASELINE_DROP(TENTHS, "R5: fall of the mean of the five-step items below what is usual"),
    @Ja("R5 平均が続けて低い記録の回数")
    BASELINE_WEEKS(TIMES, "R5: forms in a row whose mean is low"),
    @Ja("R5 1項目がいつもより低いとみる差")
    BASELINE_ITEM_DROP(STEPS, "R5: fall of one item below what is usual"),
    @Ja("R6 援助の要請が低いとみる段階")
    HELP_SEEKING_LOW(STEPS, "R6: step at or below which asking for help is low"),
    @Ja("R6 続けて低い記録の回数")
    HELP_SEEKING_FORMS(TIMES, "R6: forms in a row that are low"),
    @Ja("R6 前回からの低下")
    HELP_SEEKING_DROP(STEPS, "R6: fall since the form before"),
    @Ja("R7 指示内容の理解が低いとみる段階")
    INSTRUCTION_LOW(STEPS, "R7: step at or below which understanding instructions is low"),
    @Ja("R7 続けて低い記録の回数")
    INSTRUCTION_FORMS(TIMES, "R7: forms in a row that are low"),
    @Ja("R10 本人は良いとみている段階")
    VIEWS_DIFFER(STEPS, "R10: own rating from which the views of client and employer differ"),
    @Ja("R11 同じ話題が出た週の数")
    THEME_WEEKS(WEEKS, "R11: weeks in which the same theme came up"),
    @Ja("R11 話題をみる週の数")
    THEME_WINDOW(WEEKS, "R11: weeks looked at, the present one included"),
    @Ja("R15 本人のサインの回数")
    SIGNS_TIMES(TIMES, "R15: how often a personal sign is ticked"),
    @Ja("R15 本人のサインを数える期間")
    SIGNS_WINDOW(DAYS, "R15: days in which ticks are counted"),
    @Ja("R16 いつもに戻った記録の回数")
    RECOVERY_FORMS(TIMES, "R16: forms in a row that are back at what is usual"),
    @Ja("R16 うれしい変化を示す日数")
    RECOVERY_SHOWN(DAYS, "R16: days for which a success is shown"),

    @Ja("終了後の状況確認の間隔")
    STATUS_CHECK_AFTER_END(MONTHS, "interval of status checks after the end of support"),
    @Ja("終了後の状況確認を続ける期間（就職から）")
    STATUS_CHECK_UNTIL(MONTHS, "months of employment until which the status is checked"),
    @Ja("就労定着率の基準日")
    RATE_REFERENCE_DAY(MONTH_DAY, "day on which the retention rate looks at employment"),

    @Ja("地域連携会議の加算回数（月）")
    LIAISON_MEETINGS_PER_MONTH(TIMES, "regional liaison meetings that count in a month"),
    @Ja("地域連携会議の加算回数（年）")
    LIAISON_MEETINGS_PER_YEAR(TIMES, "regional liaison meetings that count in a year"),

    @Ja("遅れた記録とみる日数")
    LATE_ENTRY(BUSINESS_DAYS, "days after which an entry is shown as late"),
    @Ja("遅れた記録に理由を求める日数")
    LATE_ENTRY_REASON(DAYS, "days after which a late entry needs a reason"),
    @Ja("請求の締め（翌月）")
    CLAIM_DAY(DAY_OF_MONTH, "day of the next month by which a month is claimed"),
    @Ja("記録の保存期間")
    RECORD_RETENTION(YEARS, "how long the record is kept"),
    @Ja("記録保存期間の起点")
    RECORD_RETENTION_ANCHOR(RecordRetentionAnchor.class, "what the keeping of the record counts from"),
    @Ja("漏えい等報告（速報）")
    BREACH_PRELIMINARY(DAYS, "preliminary report of a data breach"),
    @Ja("漏えい等報告（確報）")
    BREACH_FINAL(DAYS, "final report of a data breach"),
    @Ja("漏えい等報告（確報、不正の目的）")
    BREACH_FINAL_MALICIOUS(DAYS, "final report of a malicious data breach"),

    @Ja("就労定着率の対象期間")
    RATE_WINDOW(YEARS, "years of use that the retention rate looks at"),
    @Ja("終了後も就労中の人の扱い")
    RATE_ENDED_BUT_WORKING(EndedButWorking.class, "how those count whose support ended and who work on"),
    @Ja("基準日の状況が未確認の人の扱い")
    RATE_UNCONFIRMED(Unconfirmed.class, "how those count of whom there is no word for the reference day"),
    @Ja("状況確認の有効日数")
    RATE_WORD_HOLDS(DAYS, "days for which a word of the employment holds"),
    @Ja("継続とみなされない後の就職の扱い")
    RATE_LATER_JOB(LaterJob.class, "whether a job counts that does not continue the supported one"),
    @Ja("事業所を移った人の扱い")
    RATE_MOVED_CASE(MovedCase.class, "which office counts somebody who moved between offices"),
    @Ja("新規事業所の就労定着率")
    RATE_NEW_OFFICE(NewOffice.class, "whom an office counts that is younger than the window"),
    @Ja("就労定着支援サービス費（月・単位）")
    RETENTION_FEE(BRACKETS, "units a month by retention rate"),
    @Ja("就労定着支援員1人あたりの利用者数")
    CLIENTS_PER_STAFF(TIMES, "clients for one full-time retention support worker"),
    @Ja("就労定着実績体制加算: 対象期間")
    LONG_STAY_WINDOW(YEARS, "years in which support ended that the long-stay add-on looks at"),
    @Ja("就労定着実績体制加算: 就労月数（以上）")
    LONG_STAY_FROM(MONTHS, "months of employment from which somebody counts for the long-stay add-on"),
    @Ja("就労定着実績体制加算: 就労月数（未満）")
    LONG_STAY_BELOW(MONTHS, "months of employment below which somebody counts for the long-stay add-on"),
    @Ja("就労定着実績体制加算: 就労の継続")
    LONG_STAY(LongStay.class, "whether the job must still run for the long-stay add-on"),
    @Ja("就労定着実績体制加算: 割合")
    LONG_STAY_SHARE(PERCENT, "least share for the long-stay add-on"),
    @Ja("就労移行支援の就労定着者: 対象年度数")
    SIX_MONTH_YEARS(YEARS, "fiscal years that the transition service's six-month figure looks at"),
    @Ja("就労移行支援の就労定着者: 6か月に達する日")
    SIX_MONTH_DAY(SixMonthDay.class, "day on which six months of employment are reached"),
    @Ja("就労移行支援サービス費（定員20人以下・日・単位）")
    TRANSITION_FEE(BRACKETS, "units a day by six-month figure, up to 20 places"),

    @Ja("点検: 計画の同意・交付までの猶予")
    FINDING_PLAN_GRACE(DAYS, "findings: days until a service that began must have a plan, agreed to and delivered"),
    @Ja("点検: 同じ文とみる最小の字数")
    FINDING_SAME_TEXT_LEAST(TIMES, "findings: characters from which equal texts are taken as copied"),
    @Ja("点検の重さ: 個別支援会議に本人がいない")
    FINDING_MEETING_WITHOUT_CLIENT(FindingWeight.class, "findings: weight of a plan meeting without the client"),
    @Ja("点検の重さ: 本人の確認がない")
    FINDING_NOT_CONFIRMED(FindingWeight.class, "findings: weight of support that the client has not confirmed"),
    @Ja("点検の重さ: 内容のない記録")
    FINDING_CONTENT_MISSING(FindingWeight.class, "findings: weight of a record of support without content"),
    @Ja("点検の重さ: 遅れた記録")
    FINDING_ENTRY_LATE(FindingWeight.class, "findings: weight of an entry that was recorded late"),
    @Ja("点検の重さ: 理由を要する遅れた記録")
    FINDING_ENTRY_NEEDS_REASON(FindingWeight.class, "findings: weight of an entry so late that it needs a reason"),
    @Ja("点検の重さ: 請求の締め後の記録")
    FINDING_ENTRY_AFTER_CLAIM(FindingWeight.class, "findings: weight of an entry recorded after its month was claimed"),
    @Ja("点検の重さ: レポート共有後の訂正")
    FINDING_AMENDED_AFTER_REPORT(
            FindingWeight.class, "findings: weight of an amendment after the month's report was shared"),
    @Ja("点検の重さ: 同じ文の記録")
    FINDING_SAME_TEXT(FindingWeight.class, "findings: weight of the same text in several entries"),
    @Ja("点検の重さ: 「特になし」だけの記録")
    FINDING_BLANK_NOTE(FindingWeight.class, "findings: weight of an entry that says nothing but \"nothing special\""),
    @Ja("点検の重さ: 同意のない企業連絡")
    FINDING_EMPLOYER_CONTACT(FindingWeight.class, "findings: weight of contact with the employer without consent");

    private final Unit unit;
    private final @Nullable Class<? extends Enum<?>> readings;
    private final String en;

    Setting(Unit unit, String en) {
        this.unit = unit;
        this.readings = null;
        this.en = en;
    }

    <E extends Enum<E> & Readings> Setting(Class<E> readings, String en) {
        this.unit = Unit.READING;
        this.readings = readings;
        this.en = en;
    }

    /** What its value counts. */
    public Unit unit() {
        return unit;
    }

    /** The readings it chooses between, or empty when it is no reading. */
    public Optional<Class<? extends Enum<?>>> readings() {
        return Optional.ofNullable(readings);
    }

    /** Whether only yearly figures or findings rest on it, so that no deadline and no risk moves when it changes. */
    boolean isOfStatistics() {
        return EnumSet.range(RATE_WINDOW, FINDING_EMPLOYER_CONTACT).contains(this);
    }

    /** How long a plan of that service lasts before it is reviewed. */
    public static Setting planCycle(SupportService service) {
        return switch (service) {
            case RETENTION -> PLAN_CYCLE_RETENTION;
            case TRANSITION -> PLAN_CYCLE_TRANSITION;
            case INDEPENDENCE_TRAINING_FUNCTIONAL, INDEPENDENCE_TRAINING_LIFE -> PLAN_CYCLE_INDEPENDENCE_TRAINING;
            case TYPE_A, TYPE_B, DAILY_LIFE_CARE, EMPLOYMENT_CHOICE -> PLAN_CYCLE_OTHER;
        };
    }

    /** Its name in files, for example {@code transition-limit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in English. */
    public String en() {
        return en;
    }

    /** What it is, in Japanese. */
    public String ja() {
        return Terms.ja(this);
    }

    /** The setting of that name in files. */
    public static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
