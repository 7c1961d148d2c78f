package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Self-reports by form: the weekly progress form, the daily report (週間経過記録, 日報). */
@Ja("本人の記録")
public sealed interface CheckIn extends Fact {

    /**
     * A form was agreed, to be filled at a cadence from a day on. A later arrangement of the same form replaces it. The
     * client and the office always see it; others see it only as long as a consent to share check-ins stands.
     */
    @Ja("記録の取り決め")
    record CheckInArranged(
            @Ja("取り決めた日") LocalDate on,
            @Ja("フォーム") FormCode form,
            @Ja("頻度") Cadence cadence,
            @Ja("開始日") LocalDate from,
            @Ja("終了日") @Nullable LocalDate until,
            @Ja("共有先") SortedSet<Party> sharedWith)
            implements CheckIn {
        public CheckInArranged {
            sharedWith = Copies.set(sharedWith);
        }
    }

    /**
     * One filled form for one period (first and last day, both included). Answers are scale values by item code, texts are
     * words by item code; both belong to the named version of the form. Signs are numbers within the list of personal signs
     * that the form showed.
     */
    @Ja("記録の提出")
    record CheckInSubmitted(
            @Ja("提出日") LocalDate on,
            @Ja("フォーム") FormCode form,
            @Ja("フォームの版") int formVersion,
            @Ja("対象期間の初日") LocalDate periodFrom,
            @Ja("対象期間の末日") LocalDate periodTo,
            @Ja("回答") SortedMap<ItemCode, Integer> answers,
            @Ja("自由記述") SortedMap<ItemCode, Confidential> texts,

            @Ja("注意サインの一覧") @RefersTo(Planning.PersonalSignsAgreed.class) @Nullable
            Integer signList,

            @Ja("当てはまった注意サイン") SortedSet<Integer> signs,
            @Ja("入力者") EnteredBy enteredBy)
            implements CheckIn {
        public CheckInSubmitted {
            answers = Copies.map(answers);
            texts = Copies.map(texts);
            signs = Copies.set(signs);
        }
    }

    /** Whose hand filled the form. */
    @Ja("入力者")
    enum EnteredBy {
        @Ja("本人")
        SELF,
        @Ja("代理（家族等）")
        PROXY,
        @Ja("職員（聞き取り）")
        STAFF
    }
}
