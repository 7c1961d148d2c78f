package org.supporttimeline.api.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supporttimeline.api.postgres.ServerLog;
import org.supporttimeline.api.postgres.ServerLog.Sent;

/** What pages ask the database: taken out of its log while one page after the other is called by one caller. */
final class ScreenQueries {

    private static final Pattern READS = Pattern.compile("(?s)\\s*(SELECT|WITH)\\s.*");
    private static final Pattern WRITES = Pattern.compile("(?s).*\\b\\w+\\.append\\(.*");
    private static final Duration ALONE = Duration.ofSeconds(2);

    private final ServerLog log;
    private final Set<String> byItself;

    /** Listens first to what the service asks when nobody calls. */
    ScreenQueries(ServerLog log) throws Exception {
        this.log = log;
        this.byItself = log
                .during(() -> {
                    LockSupport.parkNanos(ALONE.toNanos());
                    return ALONE;
                })
                .stream()
                .map(Sent::sql)
                .collect(Collectors.toSet());
    }

    /** What each of some pages reads, the second time that it is called. */
    List<List<Sent>> of(List<String> paths, HttpCaller http) throws Exception {
        List<List<Sent>> all = new ArrayList<>();
        for (String path : paths) {
            http.get(path);
            all.add(log.during(() -> http.get(path)).stream()
                    .filter(sent -> READS.matcher(sent.sql()).matches()
                            && !WRITES.matcher(sent.sql()).matches()
                            && !byItself.contains(sent.sql()))
                    .toList());
        }
        return all;
    }
}
