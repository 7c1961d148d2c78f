package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key in a variable of the environment, for where an operator's secret store puts it there. It cannot
 * renew itself: after a destruction the operator gives a second one, {@code …_NEXT}, and restarts; the keys move to it, and
 * then the first is thrown away. Unlike the file's it stays in the process's memory, as everything in the environment does.
 */
public final class KekVariable extends KekSource {

    private final String value;
    private final @Nullable String next;

    /**
     * @param value 32 bytes in base64
     * @param next  the key to renew to at this start, or null
     */
    public KekVariable(String value, @Nullable String next) {
        this.value = value;
        this.next = next;
    }

    @Override
    Optional<Kek> find(byte[] fingerprint) {
        return Stream.of(Optional.of(value), Optional.ofNullable(next))
                .flatMap(Optional::stream)
                .map(KekVariable::parse)
                .flatMap(kek -> kek.ifIs(fingerprint).stream())
                .findFirst();
    }

    @Override
    Kek first() {
        return parse(value);
    }

    @Override
    Optional<Kek> next(byte[] current) {
        if (next == null) {
            return Optional.empty();
        }
        Kek kek = parse(next);
        if (kek.is(current)) {
            kek.close();
            return Optional.empty();
        }
        return Optional.of(kek);
    }

    @Override
    boolean wantsRenewal(KeyTable.Installation keys) {
        try (Kek kek = next(keys.kek()).orElse(null)) {
            return kek != null;
        }
    }

    @Override
    void settle(byte[] current) {
        // the environment is the operator's
    }

    @Override
    String place() {
        return "the environment";
    }

    private static Kek parse(String text) {
        try {
            return Kek.parse(text.getBytes(US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new KeysDoNotBelong(
                    "The key-encryption key in the environment is not 32 bytes in base64; make one with"
                            + " `head -c 32 /dev/urandom | base64`.");
        }
    }

    @Override
    public String toString() {
        return "KekVariable";
    }
}
