package org.supporttimeline.projections.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supporttimeline.projections.file.DurableFile;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.SignedNote;

/**
 * Checkpoints outside the database, whose owner can rewrite everything in it: the newest of each tree, and the last of each
 * day, by which a change can be found to have been made to the entries of that day. An older one never takes the place of a
 * newer for longer than a second while a node runs, and what stands in a file is always whole, whichever nodes share them.
 */
public final class CheckpointDirectory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String SUFFIX = ".checkpoint";

    private final Path directory;
    private final InstantSource clock;
    private final String writer = UUID.randomUUID() + ".draft";

    /**
     * A directory, made where it is missing.
     *
     * @param clock tells the day that a checkpoint is kept under
     */
    public CheckpointDirectory(Path directory, InstantSource clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
    }

    /** Keeps a checkpoint as the newest, and as the last of today. */
    void keep(String tree, SignedNote note) throws IOException {
        write(directory.resolve(tree + SUFFIX), note);
        write(directory.resolve(tree + "-" + day(clock.instant()) + SUFFIX), note);
    }

    /**
     * Whether one that was kept is not there any more, nor one that came after it: another node with the same directory, held up
     * after it had looked and before it wrote, may have put its own there.
     */
    boolean lacks(String tree, SignedNote note) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        return newest(tree)
                .filter(found -> Checkpoint.parse(found.text()).size() >= size)
                .isEmpty();
    }

    /** The newest. */
    Optional<SignedNote> newest(String tree) throws IOException {
        Path file = directory.resolve(tree + SUFFIX);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** All that are kept of a tree, whatever they are worth, by their size. */
    public List<Path> files(String tree) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(directory, tree + "*" + SUFFIX)) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                if (name.equals(tree + SUFFIX) || name.startsWith(tree + "-")) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private void write(Path file, SignedNote note) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        if (!Files.exists(file) || Checkpoint.parse(read(file).text()).size() <= size) {
            DurableFile.replace(file, note.toString().getBytes(UTF_8), DurableFile.PUBLIC, writer);
        }
    }

    private static SignedNote read(Path file) throws IOException {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (Malformed e) {
            throw new IOException(file + " holds no checkpoint", e);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
