package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Facts.WORDS;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.none;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Facts;
import org.supporttimeline.domain.event.Attention.Finding;
import org.supporttimeline.domain.event.Attention.IndicatorAcknowledged;
import org.supporttimeline.domain.event.Attention.IndicatorClosed;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.ConcernResolved;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.ConditionsChanged;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Planning.PersonalSignsAgreed;
import org.supporttimeline.domain.event.Planning.Sign;
import org.supporttimeline.domain.event.Planning.SignLevel;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/** Facts with only what a risk rule reads filled in. */
final class RiskFacts {

    private RiskFacts() {}

    /** A weekly form for the week that ends on the day, handed in on it: {@code "WAKE_TIME=2 MEALS=1"}. */
    static CheckInSubmitted week(String lastDay, String answers) {
        LocalDate to = day(lastDay);
        return form(Facts.WEEKLY, to.minusDays(6), to, answers, null);
    }

    /** A weekly form in which all items of five steps have one answer. */
    static CheckInSubmitted evenWeek(String lastDay, int answer) {
        return week(
                lastDay,
                "WAKE_TIME=%1$d MEALS=%1$d HELP_SEEKING=%1$d INSTRUCTION_UNDERSTANDING=%1$d".formatted(answer));
    }

    /** A daily report. */
    static CheckInSubmitted report(String on, String answers) {
        return form(Facts.DAILY, day(on), day(on), answers, null);
    }

    /** A daily report in which signs of a list are ticked. */
    static CheckInSubmitted ticked(String on, int list, Integer... signs) {
        CheckInSubmitted plain = form(Facts.DAILY, day(on), day(on), "MOOD=2", list);
        return new CheckInSubmitted(
                plain.on(),
                plain.form(),
                1,
                plain.periodFrom(),
                plain.periodTo(),
                plain.answers(),
                plain.texts(),
                list,
                new TreeSet<>(List.of(signs)),
                EnteredBy.SELF);
    }

    private static CheckInSubmitted form(
            FormCode code, LocalDate from, LocalDate to, String answers, @Nullable Integer list) {
        SortedMap<ItemCode, Integer> given = new TreeMap<>();
        Arrays.stream(answers.split(" "))
                .map(one -> one.split("="))
                .forEach(one -> given.put(new ItemCode(one[0]), Integer.valueOf(one[1])));
        return new CheckInSubmitted(to, code, 1, from, to, given, new TreeMap<>(), list, none(), EnteredBy.SELF);
    }

    static EmployerContacted employer(String on, Concern concern, Theme... themes) {
        return employer(on, concern, null, themes);
    }

    /** The employer tells of attendance in the week before. */
    static EmployerContacted attendance(String on, int absences, int unnotified, int late) {
        LocalDate day = day(on);
        return employer(
                on,
                Concern.NONE,
                new ReportedAttendance(day.minusDays(7), day.minusDays(1), absences, unnotified, late, 0));
    }

    private static EmployerContacted employer(
            String on, Concern concern, @Nullable ReportedAttendance told, Theme... themes) {
        return new EmployerContacted(
                day(on),
                ContactChannel.PHONE,
                null,
                Role.SUPERIOR,
                Party.OFFICE,
                concern,
                told,
                null,
                null,
                set(themes));
    }

    static ConcernResolved resolved(String on, int entry) {
        return new ConcernResolved(day(on), entry, null);
    }

    static ClientContacted talked(String on, Theme... themes) {
        return new ClientContacted(day(on), ContactChannel.PHONE, null, Party.OFFICE, null, set(themes));
    }

    static ConsultationReceived asked(String on) {
        return new ConsultationReceived(day(on), Party.CLIENT, ContactChannel.CHAT, null, Side.LIFE, null, none());
    }

    static ConsultationAnswered answered(String on, int entry) {
        return new ConsultationAnswered(day(on), entry, ContactChannel.CHAT, null, null, none());
    }

    static ConditionsChanged changed(String on, Condition... what) {
        return new ConditionsChanged(day(on), set(what), null, null, null, null);
    }

    static PersonalSignsAgreed signs(String on) {
        return new PersonalSignsAgreed(
                day(on), List.of(new Sign(1, WORDS, SignLevel.CAUTION), new Sign(2, WORDS, SignLevel.WORSE)));
    }

    static SuccessNoted success(String on) {
        return new SuccessNoted(day(on), WORDS, null);
    }

    static IndicatorAcknowledged acknowledged(String on, RiskRule rule, Integer... evidence) {
        return new IndicatorAcknowledged(day(on), rule.code(), set(evidence), null);
    }

    static IndicatorClosed closed(String on, RiskRule rule, Integer... evidence) {
        return new IndicatorClosed(day(on), rule.code(), set(evidence), Finding.EXPLAINED, null);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the items are only read
    private static <T extends Comparable<? super T>> SortedSet<T> set(T... items) {
        return new TreeSet<>(List.of(items));
    }
}
