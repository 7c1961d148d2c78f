package org.supporttimeline.domain.finding;

import static org.supporttimeline.domain.calendar.Setting.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Confidence;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.calendar.Terms;
import org.supporttimeline.domain.event.Ja;

/**
 * What inspections look for in a case: each check with its source. Nothing here is refused when it is recorded; it is shown.
 * {@code docs/reference/findings.md} is made from this.
 */
@SuppressWarnings("ImmutableEnumChecker") // method references and unmodifiable sets: nothing that changes
public enum FindingRule {
    @Ja("利用開始までの契約がない")
    CONTRACT_MISSING(
            "No contract by the beginning of the service",
            "契約と受給者証（堺市 令和6年度 運営指導の指摘: 一連の計画作成は契約の後）",
            Confidence.A,
            Needs.DAYS_AND_CODES,
            Coverage::contract,
            null,
            LATE_ENTRY),
    @Ja("契約前の計画作成")
    PLAN_BEFORE_CONTRACT(
            "Plan work before the contract",
            "堺市 令和6年度 運営指導の指摘",
            Confidence.A,
            Needs.DAYS_AND_CODES,
            PlanSet::beforeContract,
            null),
    @Ja("アセスメントがない")
    ASSESSMENT_MISSING(
            "No assessment",
            "四点セット: アセスメント→原案→会議→計画、更新時はモニタリング（自治体の指摘事例集 kaigosupport.com、urakawa-gyoseishoshi.org の解説）。欠けると個別支援計画未作成減算",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::assessment,
            null,
            PLAN_CYCLE_RETENTION,
            PLAN_CYCLE_TRANSITION,
            LATE_ENTRY),
    @Ja("個別支援会議がない")
    PLAN_MEETING_MISSING(
            "No plan meeting",
            "四点セット（自治体の指摘事例集 kaigosupport.com、urakawa-gyoseishoshi.org の解説）。会議録の事後作成は指定取消の例がある（福井の事例の報道）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::meeting,
            null,
            LATE_ENTRY),
    @Ja("会議に本人がいない")
    PLAN_MEETING_WITHOUT_CLIENT(
            "Plan meeting without the client",
            "令和6年度から本人の参加を原則とする",
            Confidence.C_HI,
            Needs.DAYS_AND_CODES,
            PlanSet::meetingWithoutClient,
            FINDING_MEETING_WITHOUT_CLIENT),
    @Ja("会議にサービス管理責任者がいない")
    PLAN_MEETING_WITHOUT_MANAGER(
            "Plan meeting without the service manager",
            "会議はサービス管理責任者が行う（自治体の指摘事例集 kaigosupport.com、urakawa-gyoseishoshi.org の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::meetingWithoutManager,
            null),
    @Ja("原案への同意がない")
    PLAN_CONSENT_MISSING(
            "No consent to the draft",
            "原案への文書による同意（堺市 令和6年度 運営指導の指摘）",
            Confidence.A,
            Needs.DAYS_AND_CODES,
            PlanSet::consent,
            null,
            FINDING_PLAN_GRACE,
            LATE_ENTRY),
    @Ja("同意・交付の方法")
    PLAN_CONSENT_FORM(
            "Form of consent and delivery",
            "文書、または本人の承諾を得た電磁的方法（指定基準224条2項, nakahara-as.com の解説、豊中市の問答）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::form,
            null,
            LATE_ENTRY),
    @Ja("計画の交付がない")
    PLAN_DELIVERY_MISSING(
            "Plan not delivered",
            "同意の後に計画を交付する（堺市 令和6年度 運営指導の指摘）",
            Confidence.A,
            Needs.DAYS_AND_CODES,
            PlanSet::delivery,
            null,
            FINDING_PLAN_GRACE,
            LATE_ENTRY),
    @Ja("計画の手順が前後")
    PLAN_STEPS_OUT_OF_ORDER(
            "Steps of the plan out of order",
            "アセスメント→原案→会議→同意→交付（堺市 令和6年度 運営指導の指摘、urakawa-gyoseishoshi.org の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::order,
            null),
    @Ja("計画のない利用開始")
    PLAN_MISSING(
            "Service begun without a plan",
            "個別支援計画未作成減算（下関市の処分事例、urakawa-gyoseishoshi.org の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            Coverage::planMissing,
            null,
            FINDING_PLAN_GRACE,
            PLAN_CYCLE_RETENTION,
            PLAN_CYCLE_TRANSITION,
            MONTH_COUNTING),
    @Ja("計画の見直しの遅れ")
    PLAN_NOT_REVIEWED(
            "Plan not reviewed in time",
            "少なくとも6か月（就労移行支援は3か月）に1回の見直し（自治体の指摘事例集 kaigosupport.com、urakawa-gyoseishoshi.org の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            Coverage::notReviewed,
            null,
            PLAN_CYCLE_RETENTION,
            PLAN_CYCLE_TRANSITION,
            MONTH_COUNTING),
    @Ja("計画をサービス管理責任者以外が作成")
    PLAN_NOT_BY_MANAGER(
            "Plan not made by the service manager",
            "計画はサービス管理責任者が作成する（自治体の指摘事例集 kaigosupport.com）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            PlanSet::notByManager,
            null),
    @Ja("モニタリングがない")
    MONITORING_MISSING(
            "No monitoring in the cycle",
            "面接を伴うモニタリングと記録（自治体の指摘事例集 kaigosupport.com）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            Monitorings::missing,
            null,
            PLAN_CYCLE_RETENTION,
            PLAN_CYCLE_TRANSITION,
            MONTH_COUNTING,
            LATE_ENTRY),
    @Ja("面接のないモニタリング")
    MONITORING_WITHOUT_INTERVIEW(
            "Monitoring without an interview",
            "面接を伴うモニタリングと記録（自治体の指摘事例集 kaigosupport.com）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            Monitorings::withoutInterview,
            null),
    @Ja("モニタリングをサービス管理責任者以外が実施")
    MONITORING_NOT_BY_MANAGER(
            "Monitoring not by the service manager",
            "モニタリングはサービス管理責任者が行う（自治体の指摘事例集 kaigosupport.com、urakawa-gyoseishoshi.org の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            Monitorings::notByManager,
            null),
    @Ja("月の面談がない")
    INTERVIEW_MISSING(
            "Month without an interview",
            "就労定着支援は月1回以上の面談（nakahara-as.com の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            EveryMonth::interview,
            null,
            INTERVIEWS_PER_MONTH,
            INTERVIEW_CHANNELS,
            LATE_ENTRY),
    @Ja("月の支援レポートの共有がない")
    REPORT_NOT_SHARED(
            "Month without a shared report",
            "支援レポートを月1回共有することが報酬の要件（JEED 就業支援ハンドブック p.184）",
            Confidence.A,
            Needs.DAYS_AND_CODES,
            EveryMonth::report,
            null,
            REPORT_SHARES_PER_MONTH,
            LATE_ENTRY),
    @Ja("内容のない支援記録")
    CONTENT_MISSING(
            "Record of support without content",
            "サービス提供の記録はそのつど日と内容を記す（指定基準206条の11, 4a）",
            Confidence.C_HI,
            Needs.DAYS_AND_CODES,
            Confirmations::content,
            FINDING_CONTENT_MISSING),
    @Ja("遅れた記録")
    ENTRY_LATE(
            "Entry recorded late",
            "出来事と記録の二つの日を比べる（4d）",
            Confidence.D,
            Needs.DAYS_AND_CODES,
            Lateness::late,
            FINDING_ENTRY_LATE,
            LATE_ENTRY),
    @Ja("理由を要する遅れた記録")
    ENTRY_LATE_NEEDS_REASON(
            "Entry so late that it needs a reason",
            "14日を超える遅れには理由を記す（4d）",
            Confidence.D,
            Needs.DAYS_AND_CODES,
            Lateness::needsReason,
            FINDING_ENTRY_NEEDS_REASON,
            LATE_ENTRY,
            LATE_ENTRY_REASON),
    @Ja("請求の締め後の記録")
    ENTRY_AFTER_CLAIM(
            "Entry recorded after the claim",
            "請求（翌月10日）の後は訂正・追記だけとする（4d）",
            Confidence.C_HI,
            Needs.DAYS_AND_CODES,
            Lateness::afterClaim,
            FINDING_ENTRY_AFTER_CLAIM,
            LATE_ENTRY,
            CLAIM_DAY),
    @Ja("レポート共有後の訂正")
    AMENDED_AFTER_REPORT(
            "Amended after the report was shared",
            "変更はすべて前後・人・日・理由とともに示す（4d）",
            Confidence.D,
            Needs.DAYS_AND_CODES,
            Changes::afterReport,
            FINDING_AMENDED_AFTER_REPORT),
    @Ja("同じ文の記録")
    SAME_TEXT(
            "Same text in several entries",
            "写しの記録は架空請求とみられる（kumakuma-counselingoffice.com の解説）",
            Confidence.B,
            Needs.WORDS,
            CopiedText::same,
            FINDING_SAME_TEXT,
            FINDING_SAME_TEXT_LEAST),
    @Ja("「特になし」だけの記録")
    BLANK_NOTE(
            "Entry that says nothing",
            "「特になし」の記録は架空請求とみられる（kumakuma-counselingoffice.com の解説）",
            Confidence.B,
            Needs.WORDS,
            CopiedText::blank,
            FINDING_BLANK_NOTE),
    @Ja("非開示の就職先への連絡")
    EMPLOYER_CONTACT_CLOSED(
            "Contact with an employer that does not know",
            "クローズ就労では企業に連絡しない（5）",
            Confidence.D,
            Needs.DAYS_AND_CODES,
            EmployerSide::closed,
            null),
    @Ja("同意のない企業連絡")
    EMPLOYER_CONTACT_WITHOUT_CONSENT(
            "Contact with the employer without consent",
            "企業との共有は本人の同意の範囲に限る（プライバシーガイドライン; 指定基準36条）",
            Confidence.D,
            Needs.DAYS_AND_CODES,
            EmployerSide::withoutConsent,
            FINDING_EMPLOYER_CONTACT,
            LATE_ENTRY),
    @Ja("同意のない情報提供")
    SHARED_WITHOUT_CONSENT(
            "Information shared without consent",
            "個人情報保護法27条・指定基準36条: あらかじめの同意",
            Confidence.C_HI,
            Needs.DAYS_AND_CODES,
            EmployerSide::shared,
            null),
    @Ja("本人の確認がない")
    NOT_CONFIRMED(
            "Support that the client has not confirmed",
            "サービス提供の記録には利用者の確認を受ける（4a）",
            Confidence.C_HI,
            Needs.DAYS_AND_CODES,
            Confirmations::missing,
            FINDING_NOT_CONFIRMED,
            CLAIM_DAY,
            LATE_ENTRY),
    @Ja("引き継ぎが始まっていない")
    HANDOVER_NOT_BEGUN(
            "Hand-over not begun",
            "終了3か月前までの情報共有（支援体制構築未実施減算, office-ota.info の解説、厚生労働省Q&A 令和6年3月29日 問59）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            HandOvers::notBegun,
            null,
            HANDOVER_LEAD,
            HANDOVER_PREPARE,
            RETENTION,
            LATE_ENTRY),
    @Ja("引き継ぎの要件の不足")
    HANDOVER_INCOMPLETE(
            "Hand-over without what it needs",
            "指針・責任者・本人の同意・記録（支援体制構築未実施減算、office-ota.info の解説）",
            Confidence.B,
            Needs.DAYS_AND_CODES,
            HandOvers::incomplete,
            null);

    private final String en;
    private final String basis;
    private final Confidence confidence;
    private final Needs needs;
    private final Function<Look, Stream<Finding>> judge;
    private final @Nullable Setting weight;
    private final Set<Setting> settings;

    FindingRule(
            String en,
            String basis,
            Confidence confidence,
            Needs needs,
            Function<Look, Stream<Finding>> judge,
            @Nullable Setting weight,
            Setting... settings) {
        this.en = en;
        this.basis = basis;
        this.confidence = confidence;
        this.needs = needs;
        this.judge = judge;
        this.weight = weight;
        EnumSet<Setting> read = EnumSet.noneOf(Setting.class);
        Collections.addAll(read, settings);
        if (weight != null) {
            read.add(weight);
        }
        this.settings = Collections.unmodifiableSet(read);
    }

    private enum Needs {
        DAYS_AND_CODES,
        WORDS
    }

    /** Counted from 1; raised whenever the rule may answer otherwise by the same entries and settings. */
    public int version() {
        return 1;
    }

    /** Its title in Japanese. */
    public String ja() {
        return Terms.ja(this);
    }

    /** Its title in English. */
    public String en() {
        return en;
    }

    /** The law, notice, published finding or practice that it rests on. */
    public String basis() {
        return basis;
    }

    /** How sure that is. */
    public Confidence confidence() {
        return confidence;
    }

    /** Whether it compares words: for a reader who may not read them it is not looked at, which is no all-clear. */
    public boolean needsWords() {
        return needs == Needs.WORDS;
    }

    /** The settings that it reads, its weight included where a setting says it. */
    public Set<Setting> settings() {
        return settings;
    }

    /** How much its findings weigh by the settings of a day. */
    public FindingWeight weight(Policy policy) {
        return weight == null ? FindingWeight.FINDING : policy.findingWeight(weight);
    }

    Stream<Finding> find(Look look) {
        return judge.apply(look);
    }
}
