package org.supporttimeline.domain.event;

import org.jspecify.annotations.Nullable;

/** What concerns the keeping of the record: legal holds and erasure by four eyes (保全, 消去). */
@Ja("記録の保管")
public sealed interface Custody extends SupportEvent {

    /** The account that acted; that two different ones act is a rule, so it is part of the event. */
    StaffId by();

    /** Nothing of the case may be erased while the hold stands. */
    @Ja("保全措置の開始")
    record LegalHoldPlaced(@Ja("行った人") StaffId by, @Ja("理由") Confidential reason) implements Custody {}

    /** The hold ended. */
    @Ja("保全措置の解除")
    record LegalHoldLifted(
            @Ja("対象の保全措置") @RefersTo(LegalHoldPlaced.class) int entry,
            @Ja("行った人") StaffId by,
            @Ja("理由") @Nullable Confidential reason)
            implements Custody {}

    /** Someone asks that the case's words be made unreadable for good. */
    @Ja("消去の申請")
    record ErasureRequested(
            @Ja("行った人") StaffId by,
            @Ja("法的根拠") LegalBasis basis,
            @Ja("理由") Confidential reason) implements Custody {}

    /** A second person confirmed: the case's key is destroyed, its words are gone, days and codes stay. */
    @Ja("鍵の破棄（消去の実行）")
    record KeyDestroyed(
            @Ja("対象の申請") @RefersTo(ErasureRequested.class) int entry,
            @Ja("行った人") StaffId by) implements Custody {}

    /** On what ground words are erased. */
    @Ja("消去の法的根拠")
    enum LegalBasis {
        @Ja("保存期間の満了")
        RETENTION_PERIOD_ENDED,
        @Ja("本人の請求（個人情報保護法第35条）")
        REQUEST_BY_PERSON,
        @Ja("不要になった個人データ（同法第22条）")
        NO_LONGER_NEEDED,
        @Ja("誤って作成された記録")
        RECORDED_IN_ERROR,
        @Ja("裁判所・行政庁の命令")
        ORDER_BY_AUTHORITY
    }
}
