package org.supporttimeline.projections.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes small files whole or not at all. */
public final class DurableFile {

    /** For its owner alone. */
    public static final String PRIVATE = "rw-------";

    /** For everybody to read. */
    public static final String PUBLIC = "rw-r--r--";

    private DurableFile() {}

    /** Writes a file, or replaces the one that is there; on the disk before this returns. */
    public static void replace(Path file, byte[] content, String permissions) throws IOException {
        replace(file, content, permissions, "draft");
    }

    /**
     * The same of a file that several programs write.
     *
     * @param writer what the file is called behind its name until it is whole, another for each of them
     */
    public static void replace(Path file, byte[] content, String permissions, String writer) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + writer);
        Files.deleteIfExists(draft);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, options, mode)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        move(draft, file);
    }

    /** Moves a file over another one. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // a renamed file is only safe when its directory is on the disk, too
        try (FileChannel directory = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Whether everybody on this machine may read it. */
    public static boolean isOpenToAll(Path file) throws IOException {
        // asked of the file, not of its store: to find that, the JDK reads the table of all mounts at each call
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
