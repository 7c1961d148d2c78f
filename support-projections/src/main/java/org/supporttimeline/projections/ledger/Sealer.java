package org.supporttimeline.projections.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.tlog.SignedNote;

/**
 * Keeps a tree up with its log: a thread with a connection of its own. Of several nodes one seals, the one that holds the
 * session lock; the others stand by, and meanwhile hold what is sealed against the checkpoints that they keep themselves: a node
 * whose directory is its own is a witness of its own.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** What was sealed must be as durable as the checkpoint that leaves the database. */
    private static final String SETTINGS = """
            SELECT set_config(name, 'on', false) FROM pg_settings WHERE name = 'synchronous_commit' AND setting = 'off'
            """;

    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('sealer of ' || ?, 0))";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Tree tree;
    private final DataSource own;
    private final SigningKeys keys;
    private final @Nullable CheckpointDirectory outside;
    private final Growth growth;
    private final Duration pace;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean sealing;
    private volatile @Nullable String broken;
    private volatile @Nullable String outsideFailure;
    private @Nullable SignedNote kept;

    /**
     * Prepares a sealer.
     *
     * @param own opens a new connection each time; not a pool, and no pooler that shares sessions
     * @param outside where checkpoints are kept outside the database, if anywhere
     * @param growth wakes it
     * @param pace at least so long from one checkpoint to the next
     */
    public Sealer(
            Tree tree,
            DataSource own,
            SigningKeys keys,
            @Nullable CheckpointDirectory outside,
            Growth growth,
            Duration pace) {
        this.tree = tree;
        this.own = own;
        this.keys = keys;
        this.outside = outside;
        this.growth = growth;
        this.pace = pace;
        this.thread = Thread.ofPlatform().name("sealer-" + tree.name()).daemon().unstarted(this::run);
    }

    /** Begins to seal. */
    public void start() {
        thread.start();
    }

    /** Whether this node seals, of all that might. */
    public boolean isSealing() {
        return sealing;
    }

    /** Why nothing is or would be sealed on this node any more; empty while all fits together. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Why the newest checkpoint is not outside the database; empty while it is, or while none is kept there. */
    public Optional<String> outsideFailure() {
        return Optional.ofNullable(outsideFailure);
    }

    private void run() {
        while (!ended(Duration.ZERO)) {
            try (Connection connection = own.getConnection()) {
                prepare(connection);
                if (lock(connection)) {
                    connection.setAutoCommit(false);
                    sealing = true;
                    sealOrRefuse(connection);
                }
            } catch (SQLException | LedgerUnavailable e) {
                LOG.warn("{} is not sealed: {}", tree.name(), e.toString());
            } catch (RuntimeException e) {
                LOG.error("{} is not sealed", tree.name(), e);
            } catch (InterruptedException e) {
                return; // closing
            } finally {
                sealing = false;
            }
            ended(AFTER_FAILURE);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
    }

    /** Stands by until the lock is free; false when closing. */
    private boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, tree.name());
            do {
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        return true;
                    }
                }
                watch(connection);
            } while (!ended(LOOK_AGAIN));
            return false;
        }
    }

    /** Looks at what another node seals as if this one were to go on with it, and keeps its newest checkpoint here as well. */
    private void watch(Connection connection) throws SQLException {
        if (outside == null) {
            return;
        }
        try {
            Sealing sealed = Sealing.resume(connection, tree, keys, newestOutside());
            keepOutside(sealed);
            broken = null;
        } catch (LedgerBroken e) {
            broken(e);
        }
    }

    /** While something does not fit, no other node shall seal either: the lock is kept. */
    private void sealOrRefuse(Connection connection) throws SQLException, InterruptedException {
        do {
            try {
                seal(connection);
            } catch (LedgerBroken e) {
                connection.rollback();
                broken(e);
            }
        } while (!ended(LOOK_AGAIN));
    }

    private void seal(Connection connection) throws SQLException, InterruptedException {
        Sealing now = Sealing.resume(connection, tree, keys, newestOutside());
        connection.rollback();
        while (!ended(Duration.ZERO)) {
            boolean more = now.step(connection);
            broken = null;
            keepOutside(now);
            if (more && ended(pace)) {
                return;
            }
            growth.awaitBeyond(now.size(), LOOK_AGAIN);
        }
    }

    private Optional<SignedNote> newestOutside() {
        try {
            return outside == null ? Optional.empty() : outside.newest(tree.name());
        } catch (IOException e) {
            throw new LedgerBroken("the checkpoint outside the database cannot be read: " + e.getMessage());
        }
    }

    /** What could not be kept is tried again. Sealing goes on meanwhile: it is what makes the next checkpoint worth more. */
    private void keepOutside(Sealing now) {
        SignedNote newest = now.newest().orElse(null);
        if (outside == null || newest == null) {
            return;
        }
        try {
            if (newest.equals(kept) && !outside.lacks(tree.name(), newest)) {
                return;
            }
            outside.keep(tree.name(), newest);
            kept = newest;
            outsideFailure = null;
        } catch (IOException e) {
            if (ended(Duration.ZERO)) {
                return; // closing has interrupted it
            }
            if (outsideFailure == null) {
                LOG.error("checkpoints of {} are not kept outside the database", tree.name(), e);
            }
            outsideFailure = e.toString();
        }
    }

    /** Told once; until somebody has put it right it is looked at again and again. */
    private void broken(LedgerBroken why) {
        String reason = String.valueOf(why.getMessage());
        if (!reason.equals(broken)) {
            LOG.error(
                    "{} does not fit and is not sealed here, somebody must look (support-api fsck): {}",
                    tree.name(),
                    reason);
        }
        broken = reason;
    }

    private boolean ended(Duration wait) {
        try {
            return end.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        end.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
