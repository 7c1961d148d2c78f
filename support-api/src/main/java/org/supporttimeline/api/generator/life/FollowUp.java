package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** After regular support: quiet, a word now and then, help when it is asked for, for as long as the person works. */
final class FollowUp {

    private final Life life;
    private final Job job;

    FollowUp(Life life, Job job) {
        this.life = life;
        this.job = job;
    }

    void from(LocalDate day) {
        LocalDate until = day.plusMonths(life.between(14, 60));
        LocalDate ends = job.lastsBeyond(until) ? until : job.lastDay();
        new Months(life, day, ends).each(this::month, () -> {
            if (ends.equals(until)) {
                life.byManager(
                        life.at(until),
                        () -> new PhaseChanged(
                                until, SupportPhase.CLOSED, PhaseReason.INDEPENDENT, Outcome.EMPLOYED, null));
            } else {
                new Leaving(life, job).from(SupportPhase.FOLLOW_UP);
            }
        });
    }

    private void month(LocalDate first, LocalDate end) {
        var contacts = new Contacts(life);
        Months.times(life, 0.25, first, end, contacts::client);
        Months.times(life, 0.06, first, end, day -> contacts.consultation(day, Party.CLIENT));
        if (job.employerKnows()) {
            Months.times(life, 0.10, first, end, contacts::employer);
            Months.times(life, 0.03, first, end, day -> contacts.consultation(day, Party.EMPLOYER));
        }
        new ThisMonth(life, job).confirm(first, end);
    }
}
