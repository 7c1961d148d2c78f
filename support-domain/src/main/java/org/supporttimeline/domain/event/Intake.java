package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Who the person is, how they came, and what the municipality granted (就労相談, 受給者証, 支給決定). */
@Ja("受付・支給決定")
public sealed interface Intake extends Fact {

    /** The first consultation, which opens the case: who came, by which way, with what concern. */
    @Ja("就労相談（受付）")
    record IntakeTaken(
            @Ja("受付日") LocalDate on,
            @Ja("利用者番号") PersonId person,
            @Ja("事業所") OfficeId office,
            @Ja("氏名") Confidential name,
            @Ja("氏名（カナ）") @Nullable Confidential nameKana,
            @Ja("生年月日") @SealedDay @Nullable Confidential birthDate,
            @Ja("生年の区分（5年ごとの始まりの年）") @Nullable Integer birthYearBand,
            @Ja("電話番号") @Nullable Confidential phone,
            @Ja("メールアドレス") @Nullable Confidential email,
            @Ja("住所") @Nullable Confidential address,
            @Ja("緊急連絡先") @Nullable Confidential emergencyContact,
            @Ja("相談経路") Route route,
            @Ja("就労への思い") @Nullable WorkWish workWish,
            @Ja("主訴") @Nullable Confidential mainConcern,
            @Ja("障害種別") SortedSet<Disability> disabilities,
            @Ja("利用していたサービス") @Nullable SupportService originService,
            @Ja("送り出し事業所の区分") @Nullable OriginOffice originOffice,
            @Ja("送り出し事業所名") @Nullable Confidential originOfficeName,
            @Ja("送り出し元の利用終了日") @Nullable LocalDate originEndedOn)
            implements Intake {
        public IntakeTaken {
            disabilities = Copies.set(disabilities);
        }
    }

    /** Which way the person is to go from the first consultation; a wrong choice is a stumble at the start. */
    @Ja("支援ルートの決定")
    record RouteDecided(
            @Ja("決定日") LocalDate on,
            @Ja("進路") Path path,
            @Ja("理由") @Nullable Confidential reason,
            @Ja("紹介先") @Nullable Confidential referredTo)
            implements Intake {}

    /** Changed personal details; only the fields that changed are given. */
    @Ja("本人情報の変更")
    record PersonDetailsChanged(
            @Ja("変更日") LocalDate on,
            @Ja("氏名") @Nullable Confidential name,
            @Ja("氏名（カナ）") @Nullable Confidential nameKana,
            @Ja("生年月日") @SealedDay @Nullable Confidential birthDate,
            @Ja("生年の区分（5年ごとの始まりの年）") @Nullable Integer birthYearBand,
            @Ja("電話番号") @Nullable Confidential phone,
            @Ja("メールアドレス") @Nullable Confidential email,
            @Ja("住所") @Nullable Confidential address,
            @Ja("緊急連絡先") @Nullable Confidential emergencyContact,
            @Ja("障害種別") SortedSet<Disability> disabilities)
            implements Intake {
        public PersonDetailsChanged {
            disabilities = Copies.set(disabilities);
        }
    }

    /**
     * The recipient certificate was seen. The two years of transition support count from the first contract day written in
     * the first certificate (absent: the contract with this office is the first); plan work may not begin before the
     * contract with this office (absent: there is none yet).
     */
    @Ja("受給者証の確認")
    record CertificateRecorded(
            @Ja("確認日") LocalDate on,
            @Ja("受給者証番号") Confidential number,
            @Ja("サービス") SupportService service,
            @Ja("当事業所との契約日") @Nullable LocalDate contractOn,
            @Ja("最初の契約開始日") @Nullable LocalDate firstContractOn,
            @Ja("支給市区町村") @Nullable MunicipalityCode municipality,
            @Ja("契約支給量（日／月）") @Nullable Integer daysPerMonth)
            implements Intake {}

    /** The municipality granted a service for a period (first and last day, both included). */
    @Ja("支給決定")
    record GrantDecided(
            @Ja("決定日") LocalDate on,
            @Ja("サービス") SupportService service,
            @Ja("支給期間の開始日") LocalDate from,
            @Ja("支給期間の終了日") LocalDate to)
            implements Intake {}

    /** The municipality let transition support go on past the standard two years. */
    @Ja("就労移行支援の期間延長")
    record TransitionExtended(
            @Ja("決定日") LocalDate on,
            @Ja("延長後の終了日") LocalDate until,
            @Ja("理由") @Nullable Confidential reason) implements Intake {}

    /** The case moved to another office of this installation, which from then on sees and keeps it. */
    @Ja("事業所間の移管")
    record CaseTransferred(
            @Ja("移管日") LocalDate on,
            @Ja("移管先の事業所") OfficeId toOffice,
            @Ja("理由") @Nullable Confidential reason) implements Intake {}

    /** By which way a person came to the first consultation. */
    @Ja("相談経路")
    enum Route {
        @Ja("本人・家族から直接")
        SELF,
        @Ja("ハローワーク")
        HELLO_WORK,
        @Ja("相談支援事業所")
        PLAN_CONSULTATION,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("地域障害者職業センター")
        VOCATIONAL_CENTER,
        @Ja("発達障害者支援センター")
        DEVELOPMENTAL_CENTER,
        @Ja("学校")
        SCHOOL,
        @Ja("医療機関")
        MEDICAL,
        @Ja("企業")
        EMPLOYER,
        @Ja("市区町村")
        MUNICIPALITY,
        @Ja("他事業所")
        OTHER_OFFICE,
        @Ja("その他")
        OTHER
    }

    /** What the person says of work at the first consultation. */
    @Ja("就労への思い")
    enum WorkWish {
        @Ja("すぐに働きたい")
        AT_ONCE,
        @Ja("準備をして働きたい")
        AFTER_PREPARATION,
        @Ja("働けるか相談したい")
        UNSURE,
        @Ja("今の仕事を続けたい")
        KEEP_JOB
    }

    /** Whether the office that sends the person belongs to the same provider; new clients of others bring an initial fee. */
    @Ja("送り出し事業所の区分")
    enum OriginOffice {
        @Ja("同一法人")
        SAME_PROVIDER,
        @Ja("他法人")
        OTHER_PROVIDER
    }

    /** Ways on from the first consultation. */
    @Ja("進路")
    enum Path {
        @Ja("就労移行支援の利用")
        TRANSITION_SUPPORT,
        @Ja("就労定着支援の利用")
        RETENTION_SUPPORT,
        @Ja("ハローワークでの求職")
        HELLO_WORK,
        @Ja("他の福祉サービス")
        OTHER_WELFARE_SERVICE,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("医療・生活の安定を優先")
        MEDICAL_FIRST,
        @Ja("利用に至らず")
        NO_SERVICE
    }
}
