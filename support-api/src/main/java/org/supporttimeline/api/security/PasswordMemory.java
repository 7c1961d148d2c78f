package org.supporttimeline.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a password was right, because comparing costs some 80 ms and HTTP Basic does so at every
 * call. Kept is a digest under a key that only this process has. The count of the account's passwords is part of it, so a
 * changed password is forgotten at once.
 */
final class PasswordMemory {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    PasswordMemory() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    boolean knows(Account account, String password) {
        return right.getIfPresent(digest(account, password)) != null;
    }

    void remember(Account account, String password) {
        right.put(digest(account, password), true);
    }

    private String digest(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((account.getName() + "\n" + account.passwordNo() + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
