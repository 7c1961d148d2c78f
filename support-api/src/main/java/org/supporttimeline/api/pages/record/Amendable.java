package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.cases.RequestId;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Replay;
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
    private final CaseLog log;
    private final WireForm wire;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Amendable(Timeline timeline, CaseLog log, Replay replay, CaughtUp caughtUp, Clock clock) {
        this.timeline = timeline;
        this.log = log;
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

    /** What has amended an entry by now, amendments of amendments too: their numbers, in order. */
    String amendments(Account account, UUID caseId, int no) {
        var found = new TreeSet<Integer>();
        var next = new ArrayDeque<>(entry(account, caseId, no).amendedBy());
        while (!next.isEmpty()) {
            int amendment = next.remove();
            if (found.add(amendment)) {
                next.addAll(entry(account, caseId, amendment).amendedBy());
            }
        }
        return found.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether a request has recorded its event before: sent again, it is answered as it was then. */
    boolean isRecorded(Account account, UUID key) {
        return log.entries().byEventId(RequestId.of(account.id(), key).event()).isPresent();
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
