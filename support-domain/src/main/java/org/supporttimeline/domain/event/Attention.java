package org.supporttimeline.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff did about an indicator. Indicators themselves are computed, never recorded (気づき). */
@Ja("気づきへの対応")
public sealed interface Attention extends Fact {

    /** Someone saw the indicator and says what will be done. */
    @Ja("気づきの確認")
    record IndicatorAcknowledged(
            @Ja("確認日") LocalDate on,
            @Ja("規則") RuleCode rule,
            @Ja("対応予定") @Nullable Confidential action) implements Attention {}

    /** The indicator was looked into, and this was found. */
    @Ja("気づきの完了")
    record IndicatorClosed(
            @Ja("完了日") LocalDate on,
            @Ja("規則") RuleCode rule,
            @Ja("結果") Finding outcome,
            @Ja("分かったこと") @Nullable Confidential note)
            implements Attention {}

    /** What an indicator turned out to be; each rule's precision is shown from it. */
    @Ja("気づきの結果")
    enum Finding {
        @Ja("実際に支援が必要だった")
        TRUE_CONCERN,
        @Ja("事情が分かり問題なし")
        EXPLAINED,
        @Ja("誤った気づき")
        FALSE_ALARM
    }
}
