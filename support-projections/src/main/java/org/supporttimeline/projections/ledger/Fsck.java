package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.supporttimeline.projections.ledger.Finding.Kind;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.VerifierKey;

/**
 * Makes a tree anew from its log, entry by entry, and compares it with the stored tiles and with checkpoints: the stored one,
 * and those that somebody kept elsewhere, which the database's owner cannot have changed. Reads only, in one snapshot.
 */
public final class Fsck {

    private final Tree tree;
    private final DataSource own;
    private final List<VerifierKey> keys;

    /**
     * Prepares a check.
     *
     * @param own opens a new connection
     * @param keys by which checkpoints are verified, former ones included
     */
    public Fsck(Tree tree, DataSource own, List<VerifierKey> keys) {
        this.tree = tree;
        this.own = own;
        this.keys = List.copyOf(keys);
    }

    /** Is told how far the check is. */
    public interface Progress {
        void read(long entries, long of);
    }

    /** Checks everything. */
    public FsckReport run(List<GivenCheckpoint> given, Progress progress) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = own.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var findings = new ArrayList<Finding>();
            Optional<String> stored = new CheckpointTable(tree.name()).note(connection);
            var all = new ArrayList<>(given);
            stored.ifPresentOrElse(
                    note -> all.add(GivenCheckpoint.of("the stored checkpoint", note)),
                    () -> findings.add(unusable("the stored checkpoint", "there is none")));
            List<Kept> kept = verified(all, findings);
            long sealed = stored.map(Fsck::size).orElse(0L);
            var now = new Rederived(
                    tree,
                    connection,
                    sealed,
                    kept.stream().map(one -> one.says().size()).toList());
            now.run(progress);
            long proven = judge(connection, now, kept, sealed, findings);
            connection.rollback();
            return new FsckReport(now.read(), proven, findings, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private record Kept(String name, Checkpoint says) {}

    private List<Kept> verified(List<GivenCheckpoint> given, List<Finding> findings) {
        var kept = new ArrayList<Kept>();
        for (GivenCheckpoint one : given) {
            try {
                kept.add(new Kept(one.name(), one.verified(tree.origin(), keys)));
            } catch (Malformed e) {
                findings.add(unusable(one.name(), String.valueOf(e.getMessage())));
            }
        }
        kept.sort(Comparator.comparingLong(one -> one.says().size()));
        return kept;
    }

    private static Finding unusable(String name, String why) {
        return new Finding(Kind.CHECKPOINT_UNUSABLE, 0, 0, name + " proves nothing: " + why);
    }

    private static long size(String note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text()).size();
        } catch (Malformed e) {
            return 0;
        }
    }

    /** Answers how many entries are proven to be what they were. */
    private long judge(Connection connection, Rederived now, List<Kept> kept, long sealed, List<Finding> findings)
            throws SQLException {
        long proven = kept.stream()
                .filter(one -> fits(now, one))
                .mapToLong(one -> one.says().size())
                .max()
                .orElse(0);
        List<Kept> bad = kept.stream().filter(one -> !fits(now, one)).toList();
        for (Kept one : bad) {
            if (one.says().size() > now.size()) {
                findings.add(new Finding(
                        Kind.LOG_WENT_BACK,
                        now.size() + 1,
                        one.says().size(),
                        "the log has %d entries in their places, and %s has %d"
                                .formatted(now.size(), one.name(), one.says().size())));
            }
        }
        if (now.isBroken()) {
            findings.add(new Finding(
                    Kind.POSITIONS_BROKEN,
                    now.size() + 1,
                    now.size() + 1,
                    "there is no entry at position %d, or more than one, or entries stand beyond the end of the log"
                            .formatted(now.size() + 1)));
        }
        for (Kept one : bad) {
            if (one.says().size() <= proven) {
                findings.add(unusable(one.name(), "a later checkpoint of the same keys says otherwise"));
            } else {
                findings.add(changed(connection, now, one, proven, sealed));
                break; // those after it say the same, less exactly
            }
        }
        tiles(now, !bad.isEmpty(), findings);
        return proven;
    }

    private static boolean fits(Rederived now, Kept one) {
        return now.root(one.says().size()).filter(one.says().root()::equals).isPresent();
    }

    /** Entries up to what is proven are what they were, and after the log's end none is: so the first that is not lies between. */
    private Finding changed(Connection connection, Rederived now, Kept bad, long proven, long sealed)
            throws SQLException {
        long size = bad.says().size();
        Optional<Descent.Among> found = new Descent(new TileTable(tree.name()), connection, now)
                .from(size, bad.says().root());
        long first = Math.max(proven + 1, found.map(Descent.Among::first).orElse(1L));
        long last = Math.min(
                Math.min(size, now.size() + 1), found.map(Descent.Among::last).orElse(size));
        String where = first == last
                ? "the first entry that does not fit is at position " + first
                : "the first entry that does not fit is between positions " + first + " and " + last;
        String why = found.isPresent()
                ? ", by the stored tiles, which %s proves".formatted(bad.name())
                : ", by %s; the stored tiles %s"
                        .formatted(bad.name(), size > sealed ? "do not reach so far" : "were changed as well");
        return new Finding(Kind.ENTRY_CHANGED, first, last, where + why);
    }

    /** Where entries were changed, tiles that do not fit are those that are right. */
    private static void tiles(Rederived now, boolean changed, List<Finding> findings) {
        if (changed || now.different().isEmpty()) {
            return;
        }
        Tile first = now.different().first();
        findings.add(new Finding(
                Kind.TILE_CHANGED,
                (first.index() << (8 * (first.level() + 1))) + 1,
                (first.index() + 1) << (8 * (first.level() + 1)),
                "%d stored tiles are not what the log makes, the first is %s"
                        .formatted(now.different().size(), first.path())));
    }
}
