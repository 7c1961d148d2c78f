package org.supporttimeline.api.pages.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variable, and methods without arguments or properties that are asked for one after the other of what the last one answered.
 *
 * @param text as it stands in the page
 * @param not whether the answer is turned round
 */
record Calls(String text, boolean not, String variable, List<Call> calls) {

    private static final Pattern FORM = Pattern.compile("(!?)([a-z]\\w*)((?:\\.[a-z]\\w*(?:\\(\\))?)*)");

    /** Of the request and not of the page, or words of the language. */
    private static final Set<String> OTHERS =
            Set.of("param", "session", "application", "true", "false", "null", "not", "new");

    /** Stands for the answer that only the language can find. */
    enum Unknown {
        METHOD
    }

    /** A method by its name; which one it is depends on whose it is. */
    static final class Call extends ClassValue<Optional<Method>> {

        private final String name;

        private Call(String name) {
            this.name = name;
        }

        /** As some public type declares it; else as ours does, which need not be public. */
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return types(type)
                    .filter(one -> Modifier.isPublic(one.getModifiers())
                            && one.getModule().isExported(one.getPackageName()))
                    .flatMap(one -> Arrays.stream(one.getMethods()))
                    .filter(one -> one.getName().equals(name) && one.getParameterCount() == 0)
                    .filter(one -> Modifier.isPublic(one.getDeclaringClass().getModifiers()))
                    .findFirst()
                    .or(() -> own(type));
        }

        private Optional<Method> own(Class<?> type) {
            try {
                Method method = type.getMethod(name);
                return method.trySetAccessible() ? Optional.of(method) : Optional.empty();
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }

        private static Stream<Class<?>> types(@Nullable Class<?> type) {
            return type == null
                    ? Stream.empty()
                    : Stream.concat(
                            Stream.concat(
                                    Stream.of(type),
                                    Arrays.stream(type.getInterfaces()).flatMap(Call::types)),
                            types(type.getSuperclass()));
        }
    }

    /** Empty for an expression of another form. */
    static Optional<Calls> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || OTHERS.contains(form.group(2))) {
            return Optional.empty();
        }
        var calls = new ArrayList<Call>();
        for (String name : form.group(3).split("\\.", -1)) {
            if (name.endsWith("()")) {
                calls.add(new Call(name.substring(0, name.length() - 2)));
            } else if (!name.isEmpty()) {
                calls.add(new Call("get" + Character.toUpperCase(name.charAt(0)) + name.substring(1)));
            }
        }
        return Optional.of(new Calls(text, !form.group(1).isEmpty(), form.group(2), List.copyOf(calls)));
    }

    /** What comes out for a value of the variable; {@link Unknown} where a name on the way is no method of ours. */
    @Nullable
    Object of(@Nullable Object value) throws InvocationTargetException, IllegalAccessException {
        Object answer = value;
        for (Call call : calls) {
            if (answer == null) {
                throw new IllegalStateException("nothing to ask for " + call.name + "()");
            }
            Optional<Method> method = call.get(answer.getClass());
            if (method.isEmpty()) {
                return Unknown.METHOD;
            }
            answer = method.get().invoke(answer);
        }
        if (!not) {
            return answer;
        }
        if (answer instanceof Boolean holds) {
            return !holds;
        }
        throw new IllegalStateException("neither true nor false");
    }
}
