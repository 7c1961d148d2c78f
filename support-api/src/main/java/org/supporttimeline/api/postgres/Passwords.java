package org.supporttimeline.api.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supporttimeline.projections.schema.Role;

/** The random passwords of the database roles, in a file that only its owner may read. Made once. */
final class Passwords {

    /** The superuser that initdb makes. */
    static final String ADMIN = "postgres";

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        Map<String, String> byRole = Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!byRole.keySet().containsAll(roles().toList())) {
            throw new CannotStart("The file " + file + " does not hold the passwords of all roles; restore it.");
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("no such role: " + role);
        }
        return password;
    }

    private static Stream<String> roles() {
        return Stream.concat(Stream.of(ADMIN), Stream.of(Role.values()).map(Role::sqlName));
    }

    private static void make(Path file) throws IOException {
        var random = new SecureRandom();
        var lines = new TreeMap<String, String>();
        roles().forEach(role -> {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            lines.put(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        });
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        writePrivately(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
