package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.domain.event.Report.ReportIssued;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The support report of a month, and its sharing: with the client, and with the employer where a consent stands. */
final class MonthlyReport {

    private final Life life;
    private final Job job;

    MonthlyReport(Life life, Job job) {
        this.life = life;
        this.job = job;
    }

    /**
     * Reports on a month of support.
     *
     * @param first its first day
     * @param end the day after its last; the report is written around it
     */
    void of(LocalDate first, LocalDate end) {
        YearMonth month = YearMonth.from(first);
        LocalDate nearEnd = end.minusDays(life.between(1, 3));
        LocalDate issued = Life.open(nearEnd.isBefore(first) ? first : nearEnd);
        LocalDate shared = Life.open(issued.plusDays(life.oneOf(0, 0, 1, 2, 4)));
        Ref consent = life.chance(0.9) && job.employerKnows() ? life.reportConsent : null;
        Ref report = life.byStaff(
                life.at(issued), () -> new ReportIssued(issued, month, life.staff(), life.words.on("report"), null));
        SortedSet<Role> with = new TreeSet<>(Life.set(Role.CLIENT));
        if (consent != null) {
            with.add(Role.SUPERIOR);
        }
        if (life.chance(0.985)) {
            life.byStaff(
                    life.at(shared),
                    () -> new ReportShared(
                            shared,
                            month,
                            with,
                            life.oneOf(ContactChannel.FACE_TO_FACE, ContactChannel.EMAIL, ContactChannel.LETTER),
                            consent == null ? null : consent.no()),
                    consent == null ? new Ref[] {report} : new Ref[] {report, consent});
        }
    }
}
