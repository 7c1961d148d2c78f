package org.supporttimeline.api.generator.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.supporttimeline.domain.event.CheckIn.CheckInArranged;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** How a person fills the weekly form, and the daily report where that is asked for. */
final class CheckInHabit {

    private static final FormCode WEEKLY = new FormCode("weekly-progress");
    private static final FormCode DAILY = new FormCode("daily-report");
    private static final ItemCode CONSULT = new ItemCode("FREE_CONSULT");

    private final Life life;
    private final double diligence;

    CheckInHabit(Life life) {
        this.life = life;
        this.diligence = 0.7 + 0.29 * life.random().nextDouble();
    }

    void arrange(LocalDate day) {
        arrange(day, WEEKLY, Cadence.WEEKLY);
        if (life.daily) {
            arrange(day, DAILY, Cadence.DAILY);
        }
    }

    /** The forms filled between two days, the last not included. */
    List<Ref> fill(LocalDate from, LocalDate to) {
        var weekly = new ArrayList<Ref>();
        LocalDate first = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (LocalDate sunday = first; sunday.isBefore(to); sunday = sunday.plusDays(7)) {
            drift();
            if (life.chance(diligence)) {
                weekly.add(week(sunday));
            }
        }
        if (life.daily) {
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                if (day.equals(Life.open(day)) && life.chance(diligence)) {
                    day(day);
                }
            }
        }
        return weekly;
    }

    private void arrange(LocalDate day, FormCode form, Cadence cadence) {
        SortedSet<Party> nobody = new TreeSet<>();
        life.byStaff(life.at(day), () -> new CheckInArranged(day, form, cadence, day, null, nobody));
    }

    private Ref week(LocalDate sunday) {
        var answers = new TreeMap<ItemCode, Integer>();
        for (String item : List.of("WAKE_TIME", "MEALS", "HELP_SEEKING", "INSTRUCTION_UNDERSTANDING")) {
            answers.put(new ItemCode(item), rating(5, 0.7));
        }
        boolean absent = life.chance(life.condition < 3 ? 0.2 : 0.05);
        answers.put(new ItemCode("ATTENDANCE"), absent ? 2 : 1);
        if (absent) {
            answers.put(new ItemCode("ABSENCE_NOTICE"), life.oneOf(1, 2, 3, 3, 3, 3, 3, 3));
        }
        return submit(
                WEEKLY,
                sunday.minusDays(6),
                sunday,
                answers,
                Map.of("FREE_TROUBLE", 0.35, "FREE_JOY", 0.4, "FREE_CONSULT", 0.06));
    }

    private void day(LocalDate day) {
        var answers = new TreeMap<ItemCode, Integer>();
        answers.put(new ItemCode("SLEEP_MINUTES"), 10 * life.between(27, 54));
        answers.put(new ItemCode("SLEEP"), rating(4, 0.8));
        answers.put(new ItemCode("WAKE_AT"), 330 + 5 * life.between(0, 36));
        answers.put(new ItemCode("MEALS_TAKEN"), life.oneOf(2, 3, 3, 3));
        answers.put(new ItemCode("MEDICATION"), life.oneOf(1, 1, 1, 1, 1, 2));
        answers.put(new ItemCode("MOOD"), rating(4, 0.8));
        answers.put(new ItemCode("FATIGUE"), 5 - rating(4, 0.8));
        boolean absent = life.chance(0.03);
        answers.put(new ItemCode("ATTENDANCE"), absent ? 6 : life.oneOf(1, 1, 1, 1, 1, 1, 2, 4));
        if (!absent) {
            answers.put(new ItemCode("WORKED_MINUTES"), 30 * life.between(8, 16));
        }
        submit(DAILY, day, day, answers, Map.of("FREE_NOTE", 0.3, "FREE_CONSULT", 0.01));
    }

    private Ref submit(
            FormCode form,
            LocalDate from,
            LocalDate to,
            SortedMap<ItemCode, Integer> answers,
            Map<String, Double> written) {
        var subjects = new ArrayList<String>();
        new TreeMap<>(written).forEach((item, share) -> {
            if (life.chance(share)) {
                subjects.add(item);
            }
        });
        Ref submitted = life.byStaff(to.atTime(19, 0).plusSeconds(life.between(0, 4 * 3600)), () -> {
            SortedMap<ItemCode, Confidential> texts = new TreeMap<>();
            subjects.forEach(item -> texts.put(new ItemCode(item), life.words.on(item)));
            return new CheckInSubmitted(to, form, 1, from, to, answers, texts, null, new TreeSet<>(), EnteredBy.SELF);
        });
        if (subjects.contains(CONSULT.value())) {
            new Contacts(life).answer(to, submitted);
        }
        return submitted;
    }

    private void drift() {
        double pull = 0.1 * (3.9 - life.condition);
        life.condition += pull + 0.3 * (life.random().nextDouble() - 0.5) - (life.chance(0.02) ? 1.2 : 0);
    }

    /** How the person is now, on a scale from 1, with some noise. */
    private int rating(int steps, double noise) {
        double value = life.condition * steps / 5 + noise * (2 * life.random().nextDouble() - 1);
        return (int) Math.clamp(Math.round(value), 1L, (long) steps);
    }
}
