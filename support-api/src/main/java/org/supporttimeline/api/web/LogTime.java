package org.supporttimeline.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.supporttimeline.projections.log.CaseLog;

/**
 * Whoever tells the position that an answer is true for tells the time as well: when that position was recorded. Asked again
 * later with it as {@code knownAt}, a read that takes one answers by the same record.
 */
@Component
final class LogTime extends OncePerRequestFilter {

    /** Most answers are true for the newest position, or for one that the same reader has just asked for. */
    private static final int REMEMBERED = 1_000;

    private final CaseLog log;
    private final Cache<Long, Optional<Instant>> times =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    LogTime(CaseLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Telling(response));
    }

    /** None of the position 0, where nothing had been recorded. */
    private Optional<String> of(long position) {
        return times.get(position, at -> log.entries().recordedAt(at)).map(Instant::toString);
    }

    private final class Telling extends HttpServletResponseWrapper {

        private Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value);
            time(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, value);
            time(name, value);
        }

        private void time(String name, String value) {
            if (name.equals(RequestHeaders.LOG_POSITION)) {
                of(Long.parseLong(value)).ifPresent(time -> super.setHeader(RequestHeaders.LOG_TIME, time));
            }
        }
    }
}
