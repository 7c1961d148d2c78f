package org.supporttimeline.api.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.supporttimeline.projections.ledger.CheckpointDirectory;
import org.supporttimeline.projections.ledger.GivenCheckpoint;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.ledger.Tree;
import org.supporttimeline.projections.tlog.VerifierKey;

/** What a check of the ledger needs, without the service around it; with the same settings as the service. */
public final class FsckTool implements AutoCloseable {

    /** What is printed may be read by a program. */
    private static final String QUIET = "--logging.threshold.console=WARN";

    private final Storage storage;
    private final SigningKeys keys;
    private final List<Tree> trees;
    private final Optional<Path> checkpoints;

    private FsckTool(Storage storage, ServiceSettings settings) {
        this.storage = storage;
        this.keys = storage.signingKeys(settings.ledger());
        this.trees = LedgerWiring.trees(LedgerWiring.origin(settings, database()));
        this.checkpoints = storage.checkpoints(settings.ledger()).filter(Files::exists);
    }

    /** Opens the database. The embedded one is free only while no service uses it. */
    public static FsckTool open(String... settings) {
        var application = new SpringApplicationBuilder(OfflineStorage.Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        String[] all = Stream.concat(Stream.of(QUIET), Arrays.stream(settings)).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(all)) {
            var read = context.getBean(ServiceSettings.class);
            Storage storage = Storage.open(read, context.getEnvironment());
            try {
                return new FsckTool(storage, read);
            } catch (RuntimeException e) {
                storage.close();
                throw e;
            }
        }
    }

    /** All trees of this installation. */
    public List<Tree> trees() {
        return trees;
    }

    /** The main database. */
    public DataSource database() {
        return storage.databases().service().dataSource();
    }

    /** The keys in use. */
    public List<VerifierKey> verifiers(Tree tree) {
        return keys.verifiers(tree.origin());
    }

    /** The checkpoints of a tree that the service has kept outside the database. */
    public List<Path> checkpoints(Tree tree) throws IOException {
        return checkpoints.isEmpty()
                ? List.of()
                : new CheckpointDirectory(checkpoints.get(), InstantSource.system()).files(tree.name());
    }

    /** Whether a checkpoint is of another tree of this installation. */
    public boolean isOfAnother(Tree tree, GivenCheckpoint checkpoint) {
        String text = new String(checkpoint.note(), UTF_8);
        return trees.stream()
                .filter(other -> !other.equals(tree))
                .anyMatch(other -> text.startsWith(other.origin() + "\n"));
    }

    @Override
    public void close() {
        storage.close();
    }
}
