package org.supporttimeline.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.projections.feed.Feed;
import org.supporttimeline.projections.feed.Stretch;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import tools.jackson.databind.json.JsonMapper;

/** One answer of the feed while it is made: a stretch of the log at a time, in memory never more than that. */
final class FeedReading implements FeedWait.Look {

    /** At most so many entries are in memory, with their words. */
    private static final int AT_ONCE = 200;

    /** So many positions are looked at for one answer, whoever they are for: so that none takes for ever. */
    private static final long MOST_LOOKED_AT = 200_000;

    private final Feed feed;
    private final CaseLog log;
    private final WordsDoor words;
    private final JsonMapper mapper;
    private final Account account;
    private final long until;
    private int left;
    private long head;
    private Stretch stretch;

    FeedReading(
            Feed feed,
            CaseLog log,
            WordsDoor words,
            JsonMapper mapper,
            Account account,
            long after,
            long head,
            int limit) {
        this.feed = feed;
        this.log = log;
        this.words = words;
        this.mapper = mapper;
        this.account = account;
        this.head = head;
        this.until = after + MOST_LOOKED_AT;
        this.left = limit;
        this.stretch = new Stretch(List.of(), after);
    }

    /** Looks for the first item up to the end of the log. */
    @Override
    public boolean found() {
        head = Math.max(head, log.entries().head());
        while (stretch.entries().isEmpty() && goesOn()) {
            readOn();
        }
        return !stretch.entries().isEmpty() || stretch.reached() >= until;
    }

    @Override
    public long reached() {
        return stretch.reached();
    }

    /** The end of the log, as far as this answer knows. */
    long head() {
        return head;
    }

    void write(OutputStream out) throws IOException {
        writeItems(out);
        while (left > 0 && goesOn()) {
            readOn();
            writeItems(out);
        }
        line(out, new FeedEnd(stretch.reached(), head));
    }

    private boolean goesOn() {
        return stretch.reached() < Math.min(head, until);
    }

    private void readOn() {
        stretch = feed.read(account.scope(), stretch.reached(), head, Math.min(left, AT_ONCE));
    }

    private void writeItems(OutputStream out) throws IOException {
        List<StoredEntry> entries = stretch.entries();
        List<UUID> cases = entries.stream().map(StoredEntry::caseId).distinct().toList();
        try (var open = words.open(account, cases)) {
            for (StoredEntry entry : entries) {
                line(out, FeedItem.of(entry, log.wire(), open.of(entry.caseId())));
            }
        }
        left -= entries.size();
        if (!entries.isEmpty()) {
            out.flush();
        }
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(mapper.writeValueAsBytes(value));
        out.write('\n');
    }
}
