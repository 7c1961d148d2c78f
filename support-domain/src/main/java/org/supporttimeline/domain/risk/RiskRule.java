package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.calendar.Terms;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.RuleCode;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * The risk rules. Each is a proposal that anyone can follow, not a validated instrument: no published cut-off for such forms
 * is known. {@code docs/reference/risk-rules.md} is made from this.
 */
@SuppressWarnings("ImmutableEnumChecker") // records, method references and an unmodifiable set: nothing that changes
public enum RiskRule {
    @Ja("生活リズムの低下")
    R1(
            Kind.CONCERN,
            "Low rhythm",
            "getting up and meals in the weekly form",
            new Words("体調と睡眠について本人に聞いてみましょう。", "Ask how the person is and how they sleep."),
            LowRhythm::judge,
            RHYTHM_LOW,
            RHYTHM_FORMS,
            RHYTHM_URGENT,
            FORMS_RECENT),
    @Ja("連絡のない欠勤")
    R2(
            Kind.CONCERN,
            "Unnoticed absence",
            "notice of absence in the weekly form, absence without notice as told by the employer",
            new Words("本人に連絡し、困っていることがないか聞きましょう。", "Reach the person and ask whether anything is difficult."),
            UnnoticedAbsence::judge,
            UNNOTICED_URGENT,
            UNNOTICED_CHECK,
            UNNOTICED_REPORTED,
            FORMS_RECENT),
    @Ja("欠勤・遅刻・早退の重なり")
    R3(
            Kind.CONCERN,
            "Absence cluster",
            "attendance in daily reports, weekly forms and the employer's word, each by itself; leave is no absence",
            new Words("働き方や体調に無理がないか、本人と確認しましょう。", "See with the person whether work and health go together."),
            AbsenceCluster::judge,
            ABSENCE_SHORT_WINDOW,
            ABSENCE_SHORT_TIMES,
            ABSENCE_LONG_WINDOW,
            ABSENCE_LONG_TIMES,
            FORMS_RECENT),
    @Ja("記録の途切れ")
    R4(
            Kind.CONCERN,
            "Form silence",
            "agreed forms that did not come; leave, holidays and a wish for no contact explain it",
            new Words("負担になっていないか、書き方を変えたいか聞いてみましょう。", "Ask whether the form is a burden or should change."),
            FormSilence::judge,
            FORM_SILENCE_REMINDER,
            FORM_SILENCE_WATCH,
            FORM_SILENCE_WINDOW,
            FORM_SILENCE_CHECK,
            FORM_SILENCE_WORKDAYS,
            FORM_DUE_AFTER),
    @Ja("本人のいつもからの低下")
    R5(
            Kind.CONCERN,
            "Drop below own baseline",
            "five-step items of a form against the person's own earlier forms",
            new Words("最近変わったことがないか、本人に聞いてみましょう。", "Ask the person whether anything has changed lately."),
            OwnBaselineDrop::judge,
            BASELINE_FORMS,
            BASELINE_FORMS_MIN,
            BASELINE_DROP,
            BASELINE_WEEKS,
            BASELINE_ITEM_DROP,
            FORMS_RECENT),
    @Ja("援助の要請の低下")
    R6(
            Kind.CONCERN,
            "Asking for help is low",
            "asking for help in the weekly form",
            new Words("相談しやすい相手や方法を、本人や職場と確認しましょう。", "See with the person and the workplace whom and how to ask."),
            LowItem::helpSeeking,
            HELP_SEEKING_LOW,
            HELP_SEEKING_FORMS,
            HELP_SEEKING_DROP,
            FORMS_RECENT),
    @Ja("指示内容の理解の低下")
    R7(
            Kind.CONCERN,
            "Understanding instructions is low",
            "understanding of instructions in the weekly form",
            new Words(
                    "指示の出し方や業務の合い方について、本人・職場と話しましょう。",
                    "Talk with both sides about instructions and whether the duties fit."),
            LowItem::instructions,
            INSTRUCTION_LOW,
            INSTRUCTION_FORMS,
            FORMS_RECENT),
    @Ja("返答のない相談")
    R8(
            Kind.CONCERN,
            "Consultation without answer",
            "consultations, wishes in forms and opinions that are owed an answer, by the deadline ANSWER_OWED",
            new Words("まず受け取ったことを伝え、いつ返答できるか知らせましょう。", "Say that it was received, and when an answer will come."),
            Unanswered::judge,
            CONSULTATION_ANSWER,
            CONSULTATION_ANSWER_URGENT),
    @Ja("連絡・面談の滞り")
    R9(
            Kind.CONCERN,
            "Contact overdue",
            "the deadlines MONTHLY_INTERVIEW_DUE and the client's own CONTACT_DUE_BY_PREFERENCE",
            new Words("本人の希望する方法で連絡し、面談の日を決めましょう。", "Reach the person in the way they wish and set a day."),
            ContactOverdue::judge,
            CONTACT_OVERDUE_PERCENT,
            CONTACT_OVERDUE_MIN,
            INTERVIEWS_PER_MONTH,
            INTERVIEW_CHANNELS,
            INTERVIEW_WATCH_DAY,
            INTERVIEW_CHECK),
    @Ja("企業の懸念・見方の違い")
    R10(
            Kind.CONCERN,
            "Employer's concern, views differ",
            "concerns of the employer that are open, beside the person's own form on the same theme",
            new Words("本人と企業の双方から話を聞きましょう。", "Hear both the person and the employer."),
            EmployerConcern::judge,
            VIEWS_DIFFER,
            FORMS_RECENT),
    @Ja("繰り返される話題")
    R11(
            Kind.CONCERN,
            "Repeated theme",
            "themes that staff tagged, never the words",
            new Words("次の面談で、その話題をゆっくり聞いてみましょう。", "Give the theme time in the next interview."),
            RepeatedTheme::judge,
            THEME_WEEKS,
            THEME_WINDOW),
    @Ja("気にかけたい時期")
    R12(
            Kind.BANNER,
            "Time that deserves attention",
            "first months, changes, return from leave, contract end, six-month point, last months of support",
            new Words("この時期は、少しこまめに様子を聞きましょう。", "Ask a little more often in this time."),
            VulnerableWindow::judge,
            VULNERABLE_FIRST_MONTHS,
            VULNERABLE_FIRST_MONTHS_MENTAL,
            VULNERABLE_AROUND_CHANGE,
            VULNERABLE_LAST_MONTHS,
            PLACEMENT,
            RETENTION,
            MONTH_COUNTING),
    @Ja("計画の見直し時期")
    R13(
            Kind.CONCERN,
            "Plan due",
            "the deadlines PLAN_REVIEW_DUE and MONITORING_DUE",
            new Words("本人と面談し、計画の見直しを進めましょう。", "Meet the person and go on with the review."),
            PlanStale::judge,
            PLAN_DUE_SOON,
            PLAN_CYCLE_RETENTION,
            PLAN_CYCLE_TRANSITION,
            MONTH_COUNTING),
    @Ja("引き継ぎの時期")
    R14(
            Kind.CONCERN,
            "Hand-over due",
            "the deadline HANDOVER_START_DUE",
            new Words(
                    "本人の同意を得て、引き継ぎ先と状況を共有しましょう。",
                    "With the person's consent, share the situation with whoever supports on."),
            HandOverDue::judge,
            HANDOVER_LEAD,
            HANDOVER_PREPARE,
            RETENTION),
    @Ja("本人の注意サイン")
    R15(
            Kind.CONCERN,
            "Personal signs",
            "signs of the person's own list that were ticked in forms",
            new Words("本人と決めた対処方法を一緒に確認しましょう。", "Look together at the coping that was agreed."),
            PersonalSigns::judge,
            SIGNS_TIMES,
            SIGNS_WINDOW),
    @Ja("うれしい変化")
    R16(
            Kind.GOOD_NEWS,
            "Recovery and success",
            "forms that are back at what is usual for the person, successes, reached goals",
            new Words("よかったことを本人と分かち合いましょう。", "Share the good news with the person."),
            Recovery::judge,
            RECOVERY_FORMS,
            RECOVERY_SHOWN,
            BASELINE_FORMS,
            BASELINE_FORMS_MIN,
            BASELINE_DROP,
            FORMS_RECENT);

    private static final Quiet NOT_RUNNING = Quiet.of(() ->
            new Words("支援が始まっていないか、終了しているため、この規則は見ません。", "Support has not begun or is over: this rule does not look."));

    private final RuleCode code = new RuleCode(name());
    private final Kind kind;
    private final String en;
    private final String looksAt;
    private final Words nextStep;
    private final Function<Sight, Finding> judge;
    private final Set<Setting> settings;

    RiskRule(
            Kind kind,
            String en,
            String looksAt,
            Words nextStep,
            Function<Sight, Finding> judge,
            Setting first,
            Setting... others) {
        this.kind = kind;
        this.en = en;
        this.looksAt = looksAt;
        this.nextStep = nextStep;
        this.judge = judge;
        this.settings = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** What a rule is for. */
    public enum Kind {
        /** Something to look at, with a level. */
        CONCERN,
        /** A time that deserves attention; no risk, no level. */
        BANNER,
        /** Something to be glad of; no level. */
        GOOD_NEWS
    }

    /** The rule of that code, if there is one; responses may name rules that are gone. */
    public static Optional<RiskRule> of(RuleCode code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    /** Its code, by which responses name it. */
    public RuleCode code() {
        return code;
    }

    /** Counted from 1; raised whenever the rule may answer otherwise by the same facts and settings. */
    public int version() {
        return 1;
    }

    /** What it is for. */
    public Kind kind() {
        return kind;
    }

    /** Its title in Japanese. */
    public String ja() {
        return Terms.ja(this);
    }

    /** Its title in English. */
    public String en() {
        return en;
    }

    /** What it looks at. */
    public String looksAt() {
        return looksAt;
    }

    /** What staff may do next. */
    public Words nextStep() {
        return nextStep;
    }

    /** The settings that it reads, itself or through the deadlines that it looks at. */
    public Set<Setting> settings() {
        return settings;
    }

    /** What it finds. Only an answer that is owed is looked for when support does not run. */
    Finding judge(Sight sight) {
        return sight.running() || this == R8 ? judge.apply(sight) : NOT_RUNNING;
    }
}
