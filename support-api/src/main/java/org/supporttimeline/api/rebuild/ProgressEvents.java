package org.supporttimeline.api.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.Rebuilds;
import tools.jackson.databind.json.JsonMapper;

/**
 * The progress of a rebuild as server-sent events. A browser asks again by itself after a stream that was broken off, so one
 * is short: the service must be able to stop.
 */
final class ProgressEvents implements Streamed.Body {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int MOST = 30;

    private final Rebuilds rebuilds;
    private final RebuildStatus first;
    private final JsonMapper mapper;

    ProgressEvents(Rebuilds rebuilds, RebuildStatus first, JsonMapper mapper) {
        this.rebuilds = rebuilds;
        this.first = first;
        this.mapper = mapper;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        RebuildStatus status = first;
        for (int i = 1; ; i++) {
            String event = "event: progress\nretry: 500\ndata: " + mapper.writeValueAsString(status) + "\n\n";
            out.write(event.getBytes(UTF_8));
            out.flush();
            if (status.step().isLast() || i == MOST) {
                return;
            }
            LockSupport.parkNanos(EVERY.toNanos());
            status = rebuilds.find(status.id()).orElse(status);
        }
    }
}
