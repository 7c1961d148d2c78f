package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What staff did about an indicator. Indicators themselves are computed, never recorded (気づき). */
@Ja("気づきへの対応")
public sealed interface Attention extends Fact {

    /** Someone saw the indicator, with the entries that it rested on (none when it rests on silence), and what will be done. */
    @Ja("気づきの確認")
    record IndicatorAcknowledged(
            @Ja("確認日") LocalDate on,
            @Ja("規則") RuleCode rule,
            @Ja("根拠の記録") @RefersTo(Fact.class) SortedSet<Integer> evidence,
            @Ja("対応予定") @Nullable Confidential action)
            implements Attention {
        public IndicatorAcknowledged {
            evidence = Copies.set(evidence);
        }
    }

    /** The indicator was looked into, and this was found; the same evidence does not raise it again. */
    @Ja("気づきの完了")
    record IndicatorClosed(
            @Ja("完了日") LocalDate on,
            @Ja("規則") RuleCode rule,
            @Ja("根拠の記録") @RefersTo(Fact.class) SortedSet<Integer> evidence,
            @Ja("結果") Finding outcome,
            @Ja("分かったこと") @Nullable Confidential note)
            implements Attention {
        public IndicatorClosed {
            evidence = Copies.set(evidence);
        }
    }

    /** What an indicator turned out to be; each rule's precision is shown from it. */
    @Ja("気づきの結果")
    enum Finding {
        @Ja("実際に支援が必要だった")
        TRUE_CONCERN,
        @Ja("事情が分かり問題なし")
        EXPLAINED,
        @Ja("支援の必要はなかった")
        FALSE_ALARM
    }
}
