package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.INTERVIEW_WATCH_DAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.casefile.Preferences.Wish;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R9: the client was not reached for longer than they wished, or a month of retention support has no interview yet. The
 * interview is a duty of the office, so it is told whatever the client wishes; nobody who wished for no contact is told of
 * otherwise. A month that is over without an interview is a gap that can only be explained.
 */
final class ContactOverdue {

    private ContactOverdue() {}

    static Finding judge(Sight sight) {
        return Stream.concat(
                        Stream.concat(interview(sight, DeadlineState.OVERDUE), byPreference(sight).stream()),
                        Stream.of(DeadlineState.DUE_TODAY, DeadlineState.IMMINENT, DeadlineState.DUE_SOON)
                                .flatMap(state -> interview(sight, state)))
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "連絡の滞りはなく、今月の面談も済んでいるか、まだ日数があります。",
                        "Contact is not overdue, and the interview of the month is done or has time.")));
    }

    private static Stream<Holds> interview(Sight sight, DeadlineState state) {
        return sight.deadlines(DeadlineKind.MONTHLY_INTERVIEW_DUE)
                .filter(due -> due.state() == state)
                .map(due -> state == DeadlineState.OVERDUE ? gap(due) : waiting(sight, due));
    }

    private static Holds gap(Deadline due) {
        LocalDate since = due.dueOn().plusDays(1);
        return Holds.at(
                Level.CHECK,
                since,
                since,
                due.entries(),
                () -> new Words(
                        "%d年%d月は面談がありませんでした（法定の月1回の面談の欠け）。"
                                .formatted(due.dueOn().getYear(), due.dueOn().getMonthValue()),
                        "There was no interview in %s (a gap in the legal duty).".formatted(month(due))));
    }

    private static Holds waiting(Sight sight, Deadline due) {
        int day = Math.min(
                sight.policy().dayOfMonth(INTERVIEW_WATCH_DAY), due.dueOn().getDayOfMonth());
        LocalDate watch = due.dueOn().withDayOfMonth(day);
        LocalDate since = watch.isBefore(due.from()) ? due.from() : watch;
        return Holds.at(
                due.state() == DeadlineState.DUE_SOON ? Level.WATCH : Level.CHECK,
                since,
                since,
                due.entries(),
                () -> new Words(
                        "今月の面談がまだです（期限%s）。".formatted(Words.ja(due.dueOn())),
                        "The interview of this month has not been held (due by %s).".formatted(due.dueOn())));
    }

    private static Optional<Holds> byPreference(Sight sight) {
        Optional<Wish> wish = sight.file().preferences().on(Party.CLIENT, sight.today());
        return wish.flatMap(own -> sight.deadlines(DeadlineKind.CONTACT_DUE_BY_PREFERENCE)
                .filter(due -> due.state() == DeadlineState.OVERDUE)
                .filter(due -> due.entries().contains(own.entry()))
                .findFirst()
                .map(due -> {
                    int every = own.everyDays() == null ? 0 : own.everyDays();
                    LocalDate since = due.dueOn().plusDays(sight.policy().contactTolerance(every) + 1L);
                    return Holds.at(
                            Level.CHECK,
                            since,
                            since,
                            due.entries(),
                            () -> new Words(
                                    "本人の希望は%d日ごとの連絡ですが、%sから連絡が取れていません。".formatted(every, Words.ja(due.from())),
                                    "The client wished for contact every %d days and has not been reached since %s."
                                            .formatted(every, due.from())));
                }));
    }

    private static String month(Deadline due) {
        return due.dueOn().toString().substring(0, 7);
    }
}
