package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.decision.Rule;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineEntry;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** The entries that can be corrected or taken back: the facts of a case. */
@Component
public final class Amendable {

    private final Timeline timeline;
    private final WireForm wire;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Amendable(Timeline timeline, CaseLog log, Replay replay, CaughtUp caughtUp, Clock clock) {
        this.timeline = timeline;
        this.wire = log.wire();
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** A fact of the case; what was amended is amended by amending the amendment's fact. */
    SupportEvent fact(Account account, UUID caseId, int no, HttpServletRequest request) {
        var now = replay.require(account.scope(), caseId, new Replay.Asked(null, LocalDate.now(clock)), request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        StoredEntry stored = entry(account, caseId, no).stored();
        if (EventCatalogue.byName(stored.type()).filter(EventType::isFact).isEmpty()) {
            throw Problems.notFound().found();
        }
        return read(stored);
    }

    /**
     * What counts for an entry now: what its newest correction says that has not been amended itself. The tables must have come
     * as far as the entry.
     */
    public SupportEvent spoken(Account account, UUID caseId, int no) {
        TimelineEntry entry = entry(account, caseId, no);
        for (int amendment : entry.amendedBy().reversed()) {
            TimelineEntry by = entry(account, caseId, amendment);
            if (by.amendedBy().isEmpty() && read(by.stored()) instanceof EntryCorrected correction) {
                return correction.replacement();
            }
        }
        return read(entry.stored());
    }

    /** The numbers of the amendments that whoever was refused had not seen. */
    static List<Integer> unseen(Refused refused) {
        return refused.violations().stream()
                .filter(violation -> violation.rule() == Rule.AMENDMENTS_SEEN)
                .flatMap(violation -> Optional.ofNullable(violation.entry()).stream())
                .toList();
    }

    EventType typeOf(SupportEvent event) {
        return wire.typeOf(event);
    }

    private SupportEvent read(StoredEntry stored) {
        return wire.read(stored.type(), stored.revision(), stored.payload());
    }

    private TimelineEntry entry(Account account, UUID caseId, int no) {
        return timeline.entry(account.scope(), caseId, no)
                .flatMap(page -> page.entries().stream().findFirst())
                .orElseThrow(() -> Problems.notFound().found());
    }
}
