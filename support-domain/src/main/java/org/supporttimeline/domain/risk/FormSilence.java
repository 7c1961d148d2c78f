package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.FORM_DUE_AFTER;
import static org.supporttimeline.domain.calendar.Setting.FORM_SILENCE_CHECK;
import static org.supporttimeline.domain.calendar.Setting.FORM_SILENCE_REMINDER;
import static org.supporttimeline.domain.calendar.Setting.FORM_SILENCE_WATCH;
import static org.supporttimeline.domain.calendar.Setting.FORM_SILENCE_WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supporttimeline.domain.casefile.Preferences.Wish;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.risk.ExpectedForms.Period;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R4: agreed forms that did not come, several in a row or within the last few. One alone is a reason to ask, no indicator.
 * Leave, a period of holidays and a wish for no contact explain silence: it is then not counted.
 */
final class FormSilence {

    private FormSilence() {}

    static Finding judge(Sight sight) {
        return explained(sight)
                .map(Finding.class::cast)
                .orElseGet(() -> sight.file().checkIns().forms().stream()
                        .flatMap(form -> silence(sight, form).stream())
                        .findFirst()
                        .map(Finding.class::cast)
                        .orElseGet(() -> quiet(sight)));
    }

    private static Quiet quiet(Sight sight) {
        int reminder = sight.policy().times(FORM_SILENCE_REMINDER);
        boolean remind = sight.file().checkIns().forms().stream()
                .anyMatch(form -> reminder > 0 && missedAtEnd(ExpectedForms.of(sight, form, 1)) >= reminder);
        return remind
                ? Quiet.of(() -> new Words(
                        "約束した記録がまだ届いていません。本人に声をかける目安です。", "An agreed form has not come yet: a reason to ask, no more."))
                : Quiet.of(() -> new Words("約束した記録の未提出は続いていません。", "Agreed forms are not missing repeatedly."));
    }

    private static Optional<Quiet> explained(Sight sight) {
        if (sight.onLeave(sight.today(), sight.today())) {
            return Optional.of(Quiet.of(
                    () -> new Words("休職中のため、記録の未提出は数えません。", "The person is on leave: missing forms are not counted.")));
        }
        Optional<Wish> wish = sight.file()
                .preferences()
                .on(Party.CLIENT, sight.today())
                .filter(one -> one.wish() == ContactWish.NONE);
        boolean ended = sight.file().regularContactEnded(sight.today()).isPresent();
        return wish.isPresent() || ended
                ? Optional.of(
                        Quiet.of(
                                wish.map(one -> List.of(one.entry())).orElse(List.of()),
                                () -> new Words(
                                        "連絡を希望しない、または定期的な連絡を終えることで合意しているため、記録の未提出は数えません。",
                                        "No contact is wished for, or regular contact has ended by agreement: missing forms are not counted.")))
                : Optional.empty();
    }

    private static Optional<Holds> silence(Sight sight, FormCode form) {
        int window = sight.policy().times(FORM_SILENCE_WINDOW);
        int check = sight.policy().times(FORM_SILENCE_CHECK);
        List<Period> periods = ExpectedForms.of(sight, form, Math.max(window, check));
        int inRow = missedAtEnd(periods);
        List<Period> lately = periods.subList(Math.max(0, periods.size() - window), periods.size());
        long missed = lately.stream().filter(Period::missed).count();
        int watch = sight.policy().times(FORM_SILENCE_WATCH);
        if (watch == 0 || check == 0 || Math.max(inRow, missed) < watch) {
            return Optional.empty();
        }
        List<Period> gone = (inRow >= watch ? periods.subList(periods.size() - inRow, periods.size()) : lately)
                .stream().filter(Period::missed).toList();
        Set<Integer> entries = new TreeSet<>();
        gone.forEach(period -> entries.add(period.arrangement()));
        periods.stream().flatMap(period -> period.filledBy().stream()).forEach(entries::add);
        return Optional.of(Holds.at(
                inRow >= check ? Level.CHECK : Level.WATCH,
                overdueFrom(sight, gone.get(watch - 1)),
                overdueFrom(sight, gone.getLast()),
                entries,
                () -> new Words(
                        "%sからの期間に、約束した記録が%d回届いていません。"
                                .formatted(Words.ja(gone.getFirst().from()), gone.size()),
                        "%d agreed form(s) did not come for the time since %s."
                                .formatted(gone.size(), gone.getFirst().from()))));
    }

    private static int missedAtEnd(List<Period> periods) {
        int missed = 0;
        while (missed < periods.size() && periods.reversed().get(missed).missed()) {
            missed++;
        }
        return missed;
    }

    private static LocalDate overdueFrom(Sight sight, Period period) {
        return period.to().plusDays(sight.policy().days(FORM_DUE_AFTER) + 1L);
    }
}
