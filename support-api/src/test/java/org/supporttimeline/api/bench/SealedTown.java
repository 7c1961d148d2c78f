package org.supporttimeline.api.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.supporttimeline.projections.ledger.CheckpointDirectory;
import org.supporttimeline.projections.ledger.Fsck;
import org.supporttimeline.projections.ledger.FsckReport;
import org.supporttimeline.projections.ledger.Growth;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.ledger.Sealer;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.ledger.Tree;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.scan.LogLeaves;

/** A server's log as a tree, with what the service seals it by. */
final class SealedTown implements AutoCloseable {

    /** As the service seals. */
    private static final Duration PACE = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Tree tree = new Tree("log", "bench.invalid/ledger", new LogLeaves());
    private final BenchServer server;
    private final Path directory;
    private final SigningKeys keys;
    private final HikariDataSource pool;
    private final Ledger ledger;

    private SealedTown(BenchServer server, Path directory) {
        this.server = server;
        this.directory = directory;
        this.keys = SigningKeys.given(server.ledgerKey());
        this.pool = AppendMeasure.pool(server.databases());
        this.ledger = new Ledger(tree, pool, keys);
    }

    /** An empty one. */
    static SealedTown start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        return new SealedTown(BenchServer.start(directory.resolve("data")), directory);
    }

    BenchServer server() {
        return server;
    }

    /** As the service. */
    DataSource source() {
        return server.databases().service().dataSource();
    }

    /** Seals until it is closed. */
    Sealer seal(Growth growth) throws IOException {
        var outside = new CheckpointDirectory(directory.resolve("checkpoints"), InstantSource.system());
        var sealer = new Sealer(tree, source(), keys, outside, growth, PACE);
        sealer.start();
        return sealer;
    }

    /** How many entries the newest checkpoint has. */
    long sealed() {
        return ledger.newest().map(SealedTree::size).orElse(0L);
    }

    void awaitSealed(long size) throws Exception {
        Await.until(() -> "sealing", PATIENCE, () -> sealed() >= size);
    }

    /** Checks all of it. */
    FsckReport fsck() throws SQLException {
        return new Fsck(tree, source(), keys.verifiers(tree.origin())).run(List.of(), (read, of) -> {});
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        BenchServer.delete(directory.resolve("data"));
        BenchServer.delete(directory.resolve("checkpoints"));
    }
}
