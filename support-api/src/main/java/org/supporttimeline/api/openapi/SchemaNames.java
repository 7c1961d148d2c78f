package org.supporttimeline.api.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What schemas are called. Events and what they are made of have their simple names; of the types of answers one inside another has
 * both, as in {@code OfficeLine.End}. Two types of one name would be one schema, that of whichever came last; so that is an error.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if another type has that name */
    String claim(String name, Class<?> type) {
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two types are called " + name + ": " + type + " and " + other);
        }
        return name;
    }

    /** Words of answers stand where they are used, and claim no name. */
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return type.isEnum() ? of(type) : claim(of(type), type);
    }

    private static String of(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : of(around) + "." + type.getSimpleName();
    }
}
