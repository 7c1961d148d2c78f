package org.supporttimeline.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * How a case stands on a day.
 *
 * @param on the day for which it is judged: today, in Japan
 * @param lastEntry the number of the last entry, which is the {@code ETag} too
 * @param phase the stage of the day; none before the intake
 * @param plan the newest plan
 * @param open what waits for somebody, oldest first
 * @param deadlines what is due and not yet met, the earliest first
 */
public record CaseSummary(
        UUID caseId,
        LocalDate on,
        int lastEntry,
        @Ja("事業所") OfficeId office,
        @Ja("本人") Person person,
        @Ja("段階") @Nullable Stage phase,
        @Ja("就労") @Nullable Job employment,
        @Ja("担当") SortedMap<StaffRole, StaffId> staff,
        @Ja("支援計画") @Nullable Plan plan,
        @Ja("本人との最後の接触") @Nullable LocalDate lastContactOn,
        @Ja("未対応") List<Open> open,
        List<Due> deadlines,
        @Ja("記録の保全") Custody custody) {

    public record Person(
            @Ja("利用者番号") PersonId id,
            @Ja("氏名") Words name,
            @Ja("ふりがな") @Nullable Words nameKana,
            @Ja("生年の区分") @Nullable Integer birthYearBand,
            @Ja("障害種別") SortedSet<Disability> disabilities) {}

    public record Stage(
            @Ja("段階") SupportPhase phase, @Ja("いつから") LocalDate since) {}

    /** The employment of the day; as last changed. */
    public record Job(
            @Ja("記録の番号") int entry,
            @Ja("企業名") Words employer,
            @Ja("雇用の開始日") LocalDate from,
            @Ja("障害の開示") Disclosure disclosure,
            @Ja("週の所定労働時間（分）") int weeklyMinutes,
            @Ja("休職中") boolean onLeave) {}

    public record Plan(
            @Ja("計画番号") int planNo,
            @Ja("対象サービス") SupportService service,
            @Ja("計画期間の開始日") LocalDate from,
            @Ja("計画期間の終了日") LocalDate to,
            @Ja("同意日") @Nullable LocalDate consentedOn,
            @Ja("交付日") @Nullable LocalDate deliveredOn,
            @Ja("モニタリング日") @Nullable LocalDate monitoredOn) {}

    public record Open(
            @Ja("内容") Matter.Kind kind,
            @Ja("記録の番号") int entry,
            @Ja("いつから") LocalDate since,
            @Ja("誰から") Party from,
            @Ja("期限") @Nullable LocalDate due) {}

    public record Due(
            DeadlineKind kind,
            String ja,
            LocalDate dueOn,
            long daysLeft,
            DeadlineState state,
            Deadline.Binding binding,
            SortedSet<Integer> entries) {}

    public record Custody(
            @Ja("保全措置あり") boolean held, @Ja("消去済み") boolean erased) {}
}
