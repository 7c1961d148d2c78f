package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.Projectors;

/** Lets a reader wait until a projection reflects what the reader knows of, for two seconds at most. */
public final class CaughtUp {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Projectors projectors;

    public CaughtUp(Projectors projectors) {
        this.projectors = projectors;
    }

    /** For a read of one case from the tables of a projection. */
    public void require(String projection, UUID caseId, HttpServletRequest request) {
        long position = RequestHeaders.minLogPosition(request);
        if (position > 0) {
            check(() -> projectors.of(projection).await(caseId, position, AT_MOST));
        }
    }

    /** For a read across cases. */
    public void require(String projection, HttpServletRequest request) {
        long position = RequestHeaders.minLogPosition(request);
        if (position > 0) {
            check(() -> projectors.of(projection).await(position, AT_MOST));
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

    private static void check(Wait wait) {
        try {
            switch (wait.forIt()) {
                case REACHED -> {}
                case LATE -> throw late(1);
                case PARKED -> throw late(60);
            }
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
