package org.supporttimeline.projections.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.projector.Facts;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.scan.LogLeaves;

/** A log in a fresh database with all that seals it. */
final class SealedLog implements AutoCloseable {

    static final String ORIGIN = "example.org/ledger";

    final LiveLog live = new LiveLog();
    final Path files;
    final SigningKeys keys;
    final Tree tree = new Tree("log", ORIGIN, new LogLeaves());
    final Ledger ledger;
    private final List<Sealer> sealers = new ArrayList<>();

    SealedLog(Path files) {
        this.files = files;
        this.keys = SigningKeys.ours(files.resolve("key.pem"));
        this.ledger = new Ledger(tree, live.pool, keys);
    }

    /** The directory outside the database. */
    CheckpointDirectory outside() {
        return outside("outside");
    }

    /** One of another node. */
    CheckpointDirectory outside(String name) {
        try {
            return new CheckpointDirectory(files.resolve(name), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node that seals, or stands by. */
    Sealer sealer() {
        return sealer(outside());
    }

    /** The same, with a directory of its own. */
    Sealer sealer(CheckpointDirectory outside) {
        var sealer = new Sealer(
                tree, live.database.service(), keys, outside, live.log.arrivals()::awaitBeyond, Duration.ofMillis(5));
        sealers.add(sealer);
        sealer.start();
        return sealer;
    }

    /** Records so many entries, of some cases. */
    void record(int entries) {
        UUID[] cases = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (int done = 0; done < entries; ) {
            var some = new ArrayList<LiveLog.Happened>();
            for (; some.size() < 500 && done < entries; done++) {
                some.add(new LiveLog.Happened(cases[done % cases.length], Facts.call(Facts.DAY.plusDays(done % 300))));
            }
            live.record(some);
        }
    }

    /** Waits until so many are sealed. */
    SealedTree sealed(long size) {
        Await.until(() -> ledger.newest().map(SealedTree::size).orElse(-1L) >= size);
        return ledger.newest().orElseThrow();
    }

    /** The newest checkpoint outside, as it is in its file. */
    String newestOutside() {
        try {
            return Files.readString(files.resolve("outside").resolve("log.checkpoint"));
        } catch (IOException e) {
            return "";
        }
    }

    /** All checkpoints outside, as they are in their files. */
    List<String> kept() {
        try {
            var kept = new ArrayList<String>();
            for (Path file : outside().files(tree.name())) {
                kept.add(Files.readString(file));
            }
            return kept;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Does what only somebody with all rights in the database can do. */
    void attack(String... statements) {
        try (var connection = live.database.superuser().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE log.event DISABLE TRIGGER ALL; ALTER TABLE log.head DISABLE TRIGGER ALL;"
                    + "ALTER TABLE ledger.tile DISABLE TRIGGER ALL; ALTER TABLE ledger.checkpoint DISABLE TRIGGER ALL");
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void stopSealing() {
        sealers.forEach(Sealer::close);
        sealers.clear();
    }

    @Override
    public void close() throws SQLException {
        stopSealing();
        live.close();
    }
}
