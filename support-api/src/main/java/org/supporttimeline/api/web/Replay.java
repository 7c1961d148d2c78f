package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/**
 * A case as the record stood at a moment, judged on a day: {@code knownAt} and {@code on} of a request, both left out for now and
 * today. The same way in any case, so that a replay of the past and the present cannot differ but by what they are asked.
 */
@Component
public final class Replay {

    private static final String MOMENT = "2026-05-13T09:00:00Z";

    /** The database, whose clock gives the record its times, may be ahead of ours. */
    private static final Duration ALLOWED = Duration.ofMinutes(1);

    private final CasesInSight inSight;
    private final CaseLog log;
    private final PastCases past;
    private final Clock clock;

    Replay(CasesInSight inSight, CaseLog log, PastCases past, Clock clock) {
        this.inSight = inSight;
        this.log = log;
        this.past = past;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param knownAt the record counts up to this moment; null for now
     */
    public record Asked(@Nullable Instant knownAt, LocalDate on) {}

    /** Reads both parameters. */
    public Asked asked(QueryReader query) {
        Instant knownAt = knownAt(query);
        return new Asked(knownAt, on(query).orElseGet(() -> LocalDate.now(clock)));
    }

    /** Now and today, for whoever asks for nothing else. */
    public Asked now() {
        return new Asked(null, LocalDate.now(clock));
    }

    /** Reads any number of moments. */
    public List<Instant> moments(QueryReader query, String name) {
        return query.all(name, MOMENT, this::moment);
    }

    /** Reads {@code on} alone. */
    public Optional<LocalDate> on(QueryReader query) {
        return query.parsed("on", "YYYY-MM-DD (1900-2199)", Replay::judgeable);
    }

    /** Reads {@code knownAt} alone; null when it is not given. */
    public @Nullable Instant knownAt(QueryReader query) {
        return query.parsed("knownAt", MOMENT, this::moment).orElse(null);
    }

    /**
     * The case, if it is there within the scope now; whose it was then does not matter.
     *
     * @throws ProblemFound the same one whether the case is another office's or nobody's; to a reader of the case, that it had not
     *     been recorded yet
     */
    public PastCase require(OfficeScope scope, UUID caseId, Asked asked, HttpServletRequest request) {
        Instant knownAt = asked.knownAt();
        long head = log.entries().head();
        CaughtUp.require(head, request);
        inSight.require(scope, caseId);
        long position = knownAt == null ? head : log.entries().knownAt(knownAt);
        return past.find(caseId, position, asked.on())
                .filter(found -> found.known().file().opened())
                .orElseThrow(Replay::notYetRecorded);
    }

    /** For a reader of the case: nothing of it had been recorded at that moment. */
    public static ProblemFound notYetRecorded() {
        return Problem.of(
                        ProblemKind.NOT_YET_RECORDED,
                        "このケースは、その時点ではまだ記録されていません。",
                        "Nothing of the case had been recorded at that moment.")
                .found();
    }

    /** What is recorded before a moment to come may still grow: an answer for it would not be the same tomorrow. */
    private Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(clock.instant().plus(ALLOWED))) {
            throw new IllegalArgumentException("no moment of ours");
        }
        return moment;
    }

    /** Clocks walk month by month: days of other centuries would only cost time. */
    private static LocalDate judgeable(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new IllegalArgumentException("no day of ours");
        }
        return day;
    }
}
