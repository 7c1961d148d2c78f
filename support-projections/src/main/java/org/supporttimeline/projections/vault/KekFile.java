package org.supporttimeline.projections.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.projections.file.DurableFile;

/**
 * The key-encryption key in a file that only its owner may read; read for each piece of work, kept by none. A renewal writes
 * the new key beside it ({@code .next}), and moves it over the old one when the databases follow it; whatever a crash leaves
 * behind, one of the two is the right one and is found by its fingerprint.
 */
public final class KekFile extends KekSource {

    private final Path path;
    private final Path next;
    private final boolean mayMake;

    private KekFile(Path path, boolean mayMake) {
        this.path = path;
        this.next = path.resolveSibling(path.getFileName() + ".next");
        this.mayMake = mayMake;
    }

    /** The operator's file. If it is missing, that is a mistake (a mount that is not there), never a reason to make one. */
    public static KekFile given(Path path) {
        return new KekFile(path, false);
    }

    /** The embedded default's file, made at the first start. */
    public static KekFile ours(Path path) {
        return new KekFile(path, true);
    }

    /** The old place is looked at again at the end: a key that a renewal moves there meanwhile is found in neither before. */
    @Override
    Optional<Kek> find(byte[] fingerprint) {
        return Stream.of(path, next, path)
                .filter(Files::exists)
                .map(KekFile::read)
                .flatMap(Optional::stream)
                .flatMap(kek -> kek.ifIs(fingerprint).stream())
                .findFirst();
    }

    @Override
    Kek first() {
        if (!Files.exists(path)) {
            if (!mayMake) {
                throw new KeysDoNotBelong(
                        "There is no key-encryption key at " + path
                                + ". Make one with `head -c 32 /dev/urandom | base64`, readable for the service alone (mode 600).");
            }
            try (Kek kek = Kek.random()) {
                write(path, kek);
            }
        }
        return read(path)
                .orElseThrow(() -> new KeysDoNotBelong("The key-encryption key " + path + " cannot be found."));
    }

    @Override
    Optional<Kek> next(byte[] current) {
        Kek kek = Kek.random();
        write(next, kek);
        return Optional.of(kek);
    }

    @Override
    boolean wantsRenewal(KeyTable.Installation keys) {
        return keys.renewalDue();
    }

    @Override
    void settle(byte[] current) {
        boolean nextIsInUse = false;
        if (Files.exists(next)) {
            try (Kek kek = read(next).orElse(null)) {
                nextIsInUse = kek != null && kek.is(current);
            }
        }
        try {
            if (nextIsInUse) {
                DurableFile.move(next, path);
            } else {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String place() {
        return path.toString();
    }

    /** Empty if it went away meanwhile: another node has just finished a renewal. */
    private static Optional<Kek> read(Path file) {
        byte[] text = {};
        try {
            if (DurableFile.isOpenToAll(file)) {
                throw new KeysDoNotBelong("Everybody on this machine may read the key-encryption key " + file
                        + ". Make it yours alone (chmod 600), and consider whether somebody has read it.");
            }
            text = Files.readAllBytes(file);
            return Optional.of(Kek.parse(text));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new KeysDoNotBelong("The key-encryption key " + file + " is not 32 bytes in base64.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Whole or not at all, and on the disk before this returns. */
    private static void write(Path file, Kek kek) {
        byte[] text = kek.text();
        try {
            DurableFile.replace(file, text, DurableFile.PRIVATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
