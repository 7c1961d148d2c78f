package org.supporttimeline.domain.event;

/**
 * The words that several families share. Words of one family stand in that family's file. A word's name is stored for
 * good; a word may be added, never renamed or removed.
 */
public sealed interface Vocabulary {

    /** Stages of a case, in the order in which the field passes them. */
    @Ja("支援段階")
    enum SupportPhase implements Vocabulary {
        @Ja("インテーク（就労相談）")
        INTAKE,
        @Ja("就労移行支援")
        TRANSITION,
        @Ja("職場定着支援（就職後6か月）")
        PLACEMENT,
        @Ja("就労定着支援")
        RETENTION,
        @Ja("フォローアップ")
        FOLLOW_UP,
        @Ja("終了")
        CLOSED
    }

    /** Services under the Comprehensive Support Act that a person can come from, hold a certificate for, or return to. */
    @Ja("障害福祉サービス")
    enum SupportService implements Vocabulary {
        @Ja("就労移行支援")
        TRANSITION,
        @Ja("就労継続支援A型")
        TYPE_A,
        @Ja("就労継続支援B型")
        TYPE_B,
        @Ja("生活介護")
        DAILY_LIFE_CARE,
        @Ja("自立訓練（機能訓練）")
        INDEPENDENCE_TRAINING_FUNCTIONAL,
        @Ja("自立訓練（生活訓練）")
        INDEPENDENCE_TRAINING_LIFE,
        @Ja("就労選択支援")
        EMPLOYMENT_CHOICE,
        @Ja("就労定着支援")
        RETENTION
    }

    /** Kinds of disability as the field's statistics group them. */
    @Ja("障害種別")
    enum Disability implements Vocabulary {
        @Ja("身体障害")
        PHYSICAL,
        @Ja("知的障害")
        INTELLECTUAL,
        @Ja("精神障害")
        MENTAL,
        @Ja("発達障害")
        DEVELOPMENTAL,
        @Ja("高次脳機能障害")
        HIGHER_BRAIN_DYSFUNCTION,
        @Ja("難病")
        INTRACTABLE_DISEASE
    }

    /** Who speaks, asks, agrees or is spoken with. */
    @Ja("関係者の立場")
    enum Party implements Vocabulary {
        @Ja("本人")
        CLIENT,
        @Ja("企業（雇用先）")
        EMPLOYER,
        @Ja("家族")
        FAMILY,
        @Ja("関係機関")
        AGENCY,
        @Ja("事業所")
        OFFICE
    }

    /** By what way people met or exchanged words; municipalities judge some channels differently, so it is always kept. */
    @Ja("方法")
    enum ContactChannel implements Vocabulary {
        @Ja("対面（来所など）")
        FACE_TO_FACE,
        @Ja("訪問")
        VISIT,
        @Ja("テレビ電話・オンライン")
        VIDEO,
        @Ja("電話")
        PHONE,
        @Ja("電子メール")
        EMAIL,
        @Ja("チャット・SNS（LINE等）")
        CHAT,
        @Ja("手紙・郵送")
        LETTER,
        @Ja("FAX")
        FAX,
        @Ja("システム上の共有")
        PORTAL
    }

    /** How often something is to happen. */
    @Ja("頻度")
    enum Cadence implements Vocabulary {
        @Ja("毎日（勤務日）")
        DAILY,
        @Ja("週に数回")
        SEVERAL_A_WEEK,
        @Ja("毎週")
        WEEKLY,
        @Ja("隔週")
        FORTNIGHTLY,
        @Ja("毎月")
        MONTHLY,
        @Ja("3か月ごと")
        QUARTERLY,
        @Ja("6か月ごと")
        HALF_YEARLY,
        @Ja("1回")
        ONCE,
        @Ja("必要時")
        AS_NEEDED
    }

    /** How an agreement was given. Electronic means need the client's prior approval (a consent of its own). */
    @Ja("同意の方法")
    enum AgreementForm implements Vocabulary {
        @Ja("書面（署名・押印）")
        WRITTEN,
        @Ja("電磁的方法")
        ELECTRONIC,
        @Ja("口頭")
        ORAL
    }

    /** What a contact was about. Staff tag it, so that a repeated theme is seen without reading any words. */
    @Ja("話題")
    enum Theme implements Vocabulary {
        @Ja("体調")
        HEALTH,
        @Ja("睡眠・起床")
        SLEEP,
        @Ja("食事")
        MEALS,
        @Ja("服薬・通院")
        MEDICATION,
        @Ja("気分・ストレス")
        MOOD,
        @Ja("業務内容")
        DUTIES,
        @Ja("指示理解・作業遂行")
        INSTRUCTIONS,
        @Ja("報告・連絡・相談")
        REPORTING,
        @Ja("マナー・身だしなみ")
        MANNERS,
        @Ja("勤務時間・残業")
        HOURS,
        @Ja("通勤")
        COMMUTING,
        @Ja("勤怠")
        ATTENDANCE,
        @Ja("上司との関係")
        SUPERIOR,
        @Ja("同僚との関係")
        COLLEAGUES,
        @Ja("配慮・環境調整")
        ACCOMMODATION,
        @Ja("待遇・契約")
        CONTRACT,
        @Ja("金銭管理")
        MONEY,
        @Ja("家族")
        FAMILY,
        @Ja("住まい")
        HOUSING,
        @Ja("余暇")
        LEISURE,
        @Ja("将来・キャリア")
        CAREER,
        @Ja("離職の意向")
        LEAVING,
        @Ja("その他")
        OTHER
    }

    /** The part a person or body plays in a meeting or in the client's network. */
    @Ja("役割")
    enum Role implements Vocabulary {
        @Ja("本人")
        CLIENT,
        @Ja("家族")
        FAMILY,
        @Ja("上司")
        SUPERIOR,
        @Ja("同僚")
        COLLEAGUE,
        @Ja("人事担当者")
        HUMAN_RESOURCES,
        @Ja("経営者")
        OWNER,
        @Ja("産業医・保健師")
        OCCUPATIONAL_HEALTH,
        @Ja("サービス管理責任者")
        SERVICE_MANAGER,
        @Ja("就労定着支援員")
        RETENTION_WORKER,
        @Ja("就労支援員")
        EMPLOYMENT_WORKER,
        @Ja("職業指導員・生活支援員")
        SUPPORT_WORKER,
        @Ja("職場適応援助者（ジョブコーチ）")
        JOB_COACH,
        @Ja("相談支援専門員")
        PLAN_CONSULTANT,
        @Ja("送り出し事業所の職員")
        SENDING_OFFICE,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("発達障害者支援センター")
        DEVELOPMENTAL_CENTER,
        @Ja("地域活動支援センター")
        COMMUNITY_ACTIVITY_CENTER,
        @Ja("ハローワーク")
        HELLO_WORK,
        @Ja("地域障害者職業センター")
        VOCATIONAL_CENTER,
        @Ja("主治医・医療機関")
        MEDICAL,
        @Ja("訪問看護")
        HOME_NURSING,
        @Ja("ヘルパー")
        HOME_HELPER,
        @Ja("グループホーム等の職員")
        RESIDENTIAL_STAFF,
        @Ja("成年後見人等")
        GUARDIAN,
        @Ja("市区町村")
        MUNICIPALITY,
        @Ja("学校")
        SCHOOL,
        @Ja("友人・地域の人")
        COMMUNITY,
        @Ja("その他")
        OTHER
    }

    /** Bodies that a case is shared with or handed to. */
    @Ja("機関の種類")
    enum AgencyKind implements Vocabulary {
        @Ja("医療機関")
        MEDICAL,
        @Ja("訪問看護")
        HOME_NURSING,
        @Ja("福祉サービス事業所")
        WELFARE,
        @Ja("送り出し事業所")
        SENDING_OFFICE,
        @Ja("地域活動支援センター")
        COMMUNITY_ACTIVITY_CENTER,
        @Ja("相談支援事業所")
        PLAN_CONSULTATION,
        @Ja("ハローワーク")
        HELLO_WORK,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("地域障害者職業センター")
        VOCATIONAL_CENTER,
        @Ja("発達障害者支援センター")
        DEVELOPMENTAL_CENTER,
        @Ja("市区町村")
        MUNICIPALITY,
        @Ja("学校")
        SCHOOL,
        @Ja("地域の団体・余暇活動")
        COMMUNITY,
        @Ja("その他")
        OTHER
    }

    /** Whether something that was tried works. */
    @Ja("効果")
    enum Works implements Vocabulary {
        @Ja("効果がある")
        YES,
        @Ja("一部効果がある")
        PARTLY,
        @Ja("効果がない")
        NO
    }
}
