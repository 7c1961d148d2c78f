package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.supporttimeline.domain.event.Attention.Finding;
import org.supporttimeline.domain.event.Attention.IndicatorAcknowledged;
import org.supporttimeline.domain.event.Attention.IndicatorClosed;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.RuleCode;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** What staff owe the record each month: the client's confirmation, indicators looked into, employment on 31 March. */
final class ThisMonth {

    private final Life life;
    private final Job job;

    ThisMonth(Life life, Job job) {
        this.life = life;
        this.job = job;
    }

    void month(LocalDate first, LocalDate end, List<Ref> forms) {
        if (!forms.isEmpty()) {
            Ref form = forms.getLast();
            LocalDate day = Life.open(form.at().toLocalDate().plusDays(1));
            if (life.chance(0.7)) {
                life.byStaff(
                        life.at(day),
                        () -> new EntriesConfirmed(
                                day,
                                Life.numbers(List.of(form)),
                                life.oneOf(AgreementForm.WRITTEN, AgreementForm.ELECTRONIC),
                                life.chance(0.2) ? life.words.on("FREE_JOY") : null),
                        form);
            }
            if (life.condition < 3.1) {
                indicator(day, form);
            }
        }
        confirm(first, end);
    }

    private void indicator(LocalDate day, Ref form) {
        var rule = new RuleCode(life.oneOf("R1", "R5", "R6", "R7"));
        Ref seen = life.byStaff(
                life.at(day),
                () -> new IndicatorAcknowledged(day, rule, Life.numbers(List.of(form)), life.words.on("action")),
                form);
        LocalDate closed = Life.open(day.plusDays(life.between(7, 30)));
        life.byStaff(
                life.at(closed),
                () -> new IndicatorClosed(
                        closed,
                        rule,
                        Life.numbers(List.of(form)),
                        life.oneOf(Finding.TRUE_CONCERN, Finding.EXPLAINED, Finding.EXPLAINED, Finding.FALSE_ALARM),
                        life.words.on("result")),
                seen);
    }

    /** Asked for once a year, in the month in which the fiscal year ends. */
    void confirm(LocalDate first, LocalDate end) {
        LocalDate yearEnd = LocalDate.of(end.getYear(), Month.MARCH, 31);
        if (!yearEnd.isBefore(first) && yearEnd.isBefore(end) && job.lastsBeyond(yearEnd)) {
            LocalDate asked = Life.open(yearEnd.plusDays(life.between(1, 20)));
            life.byStaff(
                    life.at(asked),
                    () -> new EmploymentConfirmed(
                            asked,
                            yearEnd,
                            true,
                            job.employerKnows() ? life.oneOf(Party.EMPLOYER, Party.CLIENT) : Party.CLIENT,
                            ContactChannel.PHONE,
                            null));
        }
    }
}
