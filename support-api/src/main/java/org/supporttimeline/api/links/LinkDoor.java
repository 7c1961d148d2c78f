package org.supporttimeline.api.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.log.CaseLog;

/**
 * Lets in whoever has an address, and looks anew at each request whether it still holds. An address that was never given out, one
 * that ended, and one whose case is erased, closed or another office's are told by nothing from each other.
 */
@Component
public final class LinkDoor {

    private final LinkTable table;
    private final CaseLog log;
    private final Clock clock;
    private final LinkThrottle throttle;

    LinkDoor(DataSource service, CaseLog log, Clock clock) {
        this.table = new LinkTable(service);
        this.log = log;
        this.clock = clock;
        this.throttle = new LinkThrottle(clock);
    }

    /**
     * The link, if the address leads to one of a check-in that holds now.
     *
     * @throws TooOften when the address, or whoever calls, asks too often
     */
    public Optional<OpenLink> checkIn(String secret, HttpServletRequest request) {
        return open(secret, request).filter(open -> open.link().kind().isCheckIn());
    }

    /** An employer's contact, let in. */
    public record ForEmployer(OpenLink open, EmployerShare share) {

        /** The agreed reports, the newest first. */
        public List<Submitted> reports() {
            return share.reports(open.file(), open.link().form(), open.today());
        }

        /** Says which link, and nothing of the case. */
        @Override
        public String toString() {
            return open.toString();
        }
    }

    /**
     * The link, if the address leads to an employer's one, and all that it rests on holds now.
     *
     * @throws TooOften when the address, or whoever calls, asks too often
     */
    public Optional<ForEmployer> employer(String secret, HttpServletRequest request) {
        return open(secret, request).flatMap(LinkDoor::agreed);
    }

    private static Optional<ForEmployer> agreed(OpenLink open) {
        EmployerShare share = open.link().share();
        return share != null && share.holds(open.file(), open.link().form(), open.today())
                ? Optional.of(new ForEmployer(open, share))
                : Optional.empty();
    }

    private Optional<OpenLink> open(String secret, HttpServletRequest request) {
        throttle.caller(String.valueOf(request.getRemoteAddr()));
        Optional<SecretAddress> address = SecretAddress.parse(secret);
        address.ifPresent(throttle::link);
        return address.flatMap(table::find).flatMap(this::holds);
    }

    /** That something has come in by the link. */
    public void used(OpenLink open) {
        table.used(open.link().id(), clock.instant());
    }

    private Optional<OpenLink> holds(CaseLink link) {
        LocalDate today = LocalDate.now(clock);
        if (!link.standsOn(today)) {
            return Optional.empty();
        }
        CaseFile file = log.files().current(link.caseId());
        boolean open = file.opened()
                && !file.keeping().erased()
                && file.offices().current().equals(link.office())
                && file.phases().on(today).filter(SupportPhase.CLOSED::equals).isEmpty();
        return open ? Optional.of(new OpenLink(link, file, today)) : Optional.empty();
    }
}
