package org.supporttimeline.api.http;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes as the service does, but each password only once in this JVM: that is made to be slow, and the accounts of all test
 * services have the same.
 */
final class OneHash implements PasswordEncoder {

    private static final PasswordEncoder SERVICE = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private static final ConcurrentHashMap<String, String> MADE = new ConcurrentHashMap<>();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return MADE.computeIfAbsent(
                Objects.requireNonNull(password).toString(), once -> Objects.requireNonNull(SERVICE.encode(once)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return SERVICE.matches(password, encoded);
    }
}
