package org.supporttimeline.api.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directory that holds all of an installation, closed to everybody else, and used by one service at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    /**
     * A process loses its lock on a file as soon as it closes any other handle of the same file, so within this process
     * the file must not even be opened twice.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws CannotStart if another service uses it, or if it is somebody else's directory */
    static DataDirectory open(Path wanted) throws IOException {
        Path path = prepared(wanted);
        if (!HELD.add(path)) {
            throw inUse(path);
        }
        @Nullable FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(path);
            }
            Files.writeString(
                    path.resolve("service.pid"), ProcessHandle.current().pid() + "\n");
            locked = true;
            return new DataDirectory(path, channel);
        } finally {
            if (!locked) {
                HELD.remove(path);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Makes it where missing. A directory with other things in it is left as it is, with its permissions. */
    private static Path prepared(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        Path path = wanted.toRealPath();
        try (var content = Files.list(path)) {
            if (!Files.exists(path.resolve(LOCK)) && content.findAny().isPresent()) {
                throw new CannotStart("The directory " + path + " is not empty and holds no Support Timeline."
                        + " Give an empty or a new one with --data-dir.");
            }
        }
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        return path;
    }

    private static CannotStart inUse(Path path) {
        String holder = readIfThere(path.resolve("service.pid"))
                .map(pid -> " (process " + pid.strip() + ")")
                .orElse("");
        return new CannotStart("Another Support Timeline" + holder + " is using " + path
                + ". Stop it first, or give this one a directory of its own with --data-dir.");
    }

    private static Optional<String> readIfThere(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The PostgreSQL cluster. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** PostgreSQL's programs. */
    Path programs() {
        return path.resolve("programs");
    }

    /** The key-encryption key. It must not be in the same backup as the databases. */
    Path kek() {
        return path.resolve("kek");
    }

    /** The key that signs checkpoints. */
    Path ledgerKey() {
        return path.resolve("ledger-key.pem");
    }

    /** Checkpoints, outside the database. */
    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    /** What the server said before its own log began. */
    Path startLog() {
        return path.resolve("start.log");
    }

    /** The port of the last time, so that other tools find the server in the same place. */
    Optional<Integer> port() throws IOException {
        try {
            return Optional.of(
                    Integer.valueOf(Files.readString(path.resolve("port")).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(path.resolve("port"), port + "\n");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("service.pid"));
        channel.close();
        HELD.remove(path);
    }
}
