package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.UNNOTICED_CHECK;
import static org.supporttimeline.domain.calendar.Setting.UNNOTICED_REPORTED;
import static org.supporttimeline.domain.calendar.Setting.UNNOTICED_URGENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.ContactNote;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R2: absence of which nobody was told, by the person's own form or as the employer told it. The notice of absence has three
 * steps and is never averaged with items of five. A form tells of a week, not how often; an employer's word counts by days.
 */
final class UnnoticedAbsence {

    private static final ItemCode NOTICE = new ItemCode("ABSENCE_NOTICE");

    private UnnoticedAbsence() {}

    /** One word of it. */
    private record Told(LocalDate on, int entry, Level level) {}

    static Finding judge(Sight sight) {
        List<Told> told = Stream.concat(byForm(sight), byEmployer(sight))
                .sorted(Comparator.comparing(Told::on).thenComparingInt(Told::entry))
                .toList();
        if (told.isEmpty()) {
            return Quiet.of(() -> new Words(
                    "最近の記録と企業からの話に、連絡のない欠勤はありません。",
                    "Neither recent forms nor the employer tell of an absence without notice."));
        }
        Level level =
                told.stream().map(Told::level).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate since = told.getFirst().on();
        return Holds.at(
                level,
                since,
                told.getLast().on(),
                told.stream().map(Told::entry).toList(),
                () -> new Words(
                        "%s以降、連絡が%s欠勤が%d件の記録にあります。"
                                .formatted(
                                        Words.ja(since), level == Level.URGENT ? "なかった" : "できなかったことのある", told.size()),
                        "Since %s, %d record(s) tell of absence %s notice."
                                .formatted(since, told.size(), level == Level.URGENT ? "without" : "partly without")));
    }

    private static Stream<Told> byForm(Sight sight) {
        int urgent = sight.policy().steps(UNNOTICED_URGENT);
        int check = sight.policy().steps(UNNOTICED_CHECK);
        return sight.asOf().known(sight.file().checkIns().submitted()).stream()
                .filter(form -> form.answers().getOrDefault(NOTICE, Integer.MAX_VALUE) <= Math.max(urgent, check))
                .filter(form -> sight.recent(form.to()))
                .map(form -> new Told(form.on(), form.entry(), notice(form) <= urgent ? Level.URGENT : Level.CHECK));
    }

    private static int notice(Submitted form) {
        return form.answers().getOrDefault(NOTICE, Integer.MAX_VALUE);
    }

    private static Stream<Told> byEmployer(Sight sight) {
        int days = sight.policy().times(UNNOTICED_REPORTED);
        return sight.asOf().known(sight.file().contacts().notes()).stream()
                .filter(note -> days > 0 && unnotified(note) >= days)
                .filter(note -> sight.recent(note.on()))
                .map(note -> new Told(note.on(), note.entry(), Level.URGENT));
    }

    private static int unnotified(ContactNote note) {
        return note.attendance() == null ? 0 : note.attendance().unnotified();
    }
}
