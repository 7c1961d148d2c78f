package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.Projectors;

/** Lets a reader wait until a projection reflects what the reader knows of, for two seconds at most. */
public final class CaughtUp {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Projectors projectors;
    private final CasesInSight cases;

    public CaughtUp(Projectors projectors, CasesInSight cases) {
        this.projectors = projectors;
        this.cases = cases;
    }

    /**
     * For a read of one case from the tables of a projection. That the case is parked is told only to a reader who may know of
     * it.
     */
    public void require(String projection, OfficeScope scope, UUID caseId, HttpServletRequest request) {
        require(projection, scope, caseId, RequestHeaders.minLogPosition(request));
    }

    /** For a read of one case that is answered from its tables up to a position. */
    public void require(String projection, OfficeScope scope, UUID caseId, long position) {
        if (position > 0
                && reached(() -> projectors.of(projection).await(caseId, position, AT_MOST)) == Awaited.PARKED) {
            cases.require(scope, caseId);
            throw late(60);
        }
    }

    /** For a read across cases. */
    public void require(String projection, HttpServletRequest request) {
        require(projection, RequestHeaders.minLogPosition(request));
    }

    /** For a read across cases that shows at least what is recorded up to a position. */
    public void require(String projection, long position) {
        if (position > 0) {
            reached(() -> projectors.of(projection).await(position, AT_MOST));
        }
    }

    /** The same, where no case of these offices may be left out: one that is parked could be. */
    public void requireAll(String projection, OfficeScope offices, long position) {
        require(projection, position);
        if (projectors.of(projection).parked().stream()
                .anyMatch(parked -> parked.position() <= position && cases.sees(offices, parked.caseId()))) {
            throw late(60);
        }
    }

    /** For a read of the log itself, which is never behind: only a position that nobody was ever told is not there yet. */
    public static void require(long head, HttpServletRequest request) {
        if (RequestHeaders.minLogPosition(request) > head) {
            throw late(1);
        }
    }

    private interface Wait {
        Awaited forIt() throws InterruptedException;
    }

    private static Awaited reached(Wait wait) {
        try {
            Awaited awaited = wait.forIt();
            if (awaited == Awaited.LATE) {
                throw late(1);
            }
            return awaited;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(1);
        }
    }

    private static ProblemFound late(int seconds) {
        return Problem.of(
                        ProblemKind.NOT_CAUGHT_UP,
                        "記録はされています。少し後でもう一度読んでください。",
                        "It is recorded; read it again a little later.")
                .withHeader("Retry-After", Integer.toString(seconds))
                .found();
    }
}
