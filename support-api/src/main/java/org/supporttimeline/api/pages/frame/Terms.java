package org.supporttimeline.api.pages.frame;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Ja;

/**
 * The terms of the catalogue in a reader's language: in Japanese as they stand beside each event, field and word; in English as
 * their names read.
 */
public final class Terms {

    /** Of every word that was shown once. */
    private static final Map<Enum<?>, Optional<String>> JAPANESE = new ConcurrentHashMap<>();

    private final boolean japanese;

    private Terms(boolean japanese) {
        this.japanese = japanese;
    }

    public static Terms in(Locale locale) {
        return new Terms(!locale.getLanguage().equals("en"));
    }

    /** One of two sentences. */
    public String of(String ja, String en) {
        return japanese ? ja : en;
    }

    /** A kind of entry. */
    public String of(EventType type) {
        return japanese ? type.ja() : spaced(type.name());
    }

    /** A word of a vocabulary. */
    public String of(@Nullable Enum<?> word) {
        if (word == null) {
            return "";
        }
        return (japanese ? ja(word) : Optional.<String>empty())
                .orElseGet(() -> capital(word.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** A field of a record. */
    public String of(RecordComponent field) {
        Ja ja = field.getAnnotation(Ja.class);
        return japanese && ja != null ? ja.value() : field.getName().equals("on") ? "Day" : spaced(field.getName());
    }

    /** A family of events, by its sealed interface. */
    public String family(Class<?> family) {
        Ja ja = family.getAnnotation(Ja.class);
        return japanese && ja != null ? ja.value() : spaced(family.getSimpleName());
    }

    private static Optional<String> ja(Enum<?> word) {
        return JAPANESE.computeIfAbsent(word, Terms::read);
    }

    private static Optional<String> read(Enum<?> word) {
        try {
            Ja ja = word.getDeclaringClass().getField(word.name()).getAnnotation(Ja.class);
            return Optional.ofNullable(ja).map(Ja::value);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code weeklyMinutes} as "Weekly minutes". */
    private static String spaced(String name) {
        return capital(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
