package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;

/** What the client agreed to, and what was given to whom because of it (同意, 第三者提供). Without consent: closed. */
@Ja("同意・情報提供")
public sealed interface Consent extends Fact {

    /** The client consented. It holds until the day given (included), or until withdrawn. */
    @Ja("同意の取得")
    record ConsentGiven(
            @Ja("同意日") LocalDate on,
            @Ja("提供先の種類") Recipient recipient,
            @Ja("提供先") @Nullable Confidential recipientName,
            @Ja("目的") Purpose purpose,
            @Ja("範囲") SortedSet<Scope> scope,
            @Ja("有効期限") @Nullable LocalDate until,
            @Ja("方法") AgreementForm how)
            implements Consent {
        public ConsentGiven {
            scope = Copies.set(scope);
        }
    }

    /** The client withdrew a consent: nothing is shared from this day on; what was shared stays in the record. */
    @Ja("同意の撤回")
    record ConsentWithdrawn(
            @Ja("撤回日") LocalDate on,
            @Ja("対象の同意") @RefersTo(ConsentGiven.class) int entry,
            @Ja("理由") @Nullable Confidential reason)
            implements Consent {}

    /** Information was given to someone outside the office: the record of third-party supply. */
    @Ja("情報の提供")
    record InformationDisclosed(
            @Ja("提供日") LocalDate on,

            @Ja("もとになる同意") @RefersTo(ConsentGiven.class) @Nullable
            Integer consent,

            @Ja("提供先の種類") Recipient recipient,
            @Ja("提供先") @Nullable Confidential recipientName,
            @Ja("範囲") SortedSet<Scope> scope,
            @Ja("内容") Confidential what)
            implements Consent {
        public InformationDisclosed {
            scope = Copies.set(scope);
        }
    }

    /** Kinds of receiver of information or consent. */
    @Ja("提供先の種類")
    enum Recipient {
        @Ja("当事業所")
        OFFICE,
        @Ja("企業（雇用先）")
        EMPLOYER,
        @Ja("家族")
        FAMILY,
        @Ja("医療機関")
        MEDICAL,
        @Ja("相談支援事業所")
        PLAN_CONSULTATION,
        @Ja("送り出し事業所")
        SENDING_OFFICE,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("ハローワーク")
        HELLO_WORK,
        @Ja("地域障害者職業センター")
        VOCATIONAL_CENTER,
        @Ja("市区町村")
        MUNICIPALITY,
        @Ja("福祉サービス事業所")
        WELFARE,
        @Ja("発達障害者支援センター")
        DEVELOPMENTAL_CENTER,
        @Ja("学校")
        SCHOOL,
        @Ja("その他の機関")
        OTHER
    }

    /** What a consent is for. */
    @Ja("同意の目的")
    enum Purpose {
        @Ja("重要事項の説明と利用契約への同意")
        SERVICE_CONTRACT,
        @Ja("個人情報の利用")
        PERSONAL_INFORMATION,
        @Ja("電磁的方法の承諾")
        ELECTRONIC_METHODS,
        @Ja("職場での配慮のための情報共有")
        WORKPLACE_ACCOMMODATION,
        @Ja("求職活動・応募先への情報提供")
        JOB_SEARCH,
        @Ja("支援レポートの共有")
        REPORT_SHARING,
        @Ja("本人の記録の共有")
        CHECK_IN_SHARING,
        @Ja("支援機関どうしの連携")
        LIAISON,
        @Ja("支援終了時の引き継ぎ")
        HANDOVER,
        @Ja("再利用の申請")
        RE_USE
    }

    /** Which information a consent or a disclosure covers. */
    @Ja("情報の範囲")
    enum Scope {
        @Ja("障害名・特性")
        DISABILITY_TRAITS,
        @Ja("配慮してほしいこと")
        ACCOMMODATIONS,
        @Ja("体調・健康")
        HEALTH,
        @Ja("生活の状況")
        DAILY_LIFE,
        @Ja("本人の記録（週間・日報）")
        CHECK_INS,
        @Ja("支援レポート")
        SUPPORT_REPORT,
        @Ja("個別支援計画")
        SUPPORT_PLAN,
        @Ja("アセスメントの結果")
        ASSESSMENT,
        @Ja("就労パスポート")
        EMPLOYMENT_PASSPORT,
        @Ja("職歴・スキル")
        WORK_HISTORY,
        @Ja("連絡先")
        CONTACT_DETAILS
    }
}
