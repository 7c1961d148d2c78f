package org.supporttimeline.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.FieldChange;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.difference.FieldDifference;
import org.supporttimeline.domain.event.Confidential;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Who reads: writes values as JSON with their words opened, as far as this reader may see them. Words that were sealed anew and
 * read the same are no change; where they cannot be opened, that they were sealed anew is told and no more.
 */
final class Reader {

    private static final Object OPEN = new Object();

    private final JsonMapper mapper;
    private final ObjectWriter writer;
    private final Function<Confidential, Words> open;
    private final boolean readsWords;

    /**
     * @param mapper made by {@link #mapper}
     * @param open how the reader sees words
     * @param readsWords whether the reader is shown sentences about the case
     */
    Reader(JsonMapper mapper, Function<Confidential, Words> open, boolean readsWords) {
        this.mapper = mapper;
        this.writer = mapper.writer().withAttribute(OPEN, open);
        this.open = open;
        this.readsWords = readsWords;
    }

    /** The service's own mapper, made to write sealed words as their reader sees them. */
    static JsonMapper mapper(JsonMapper service) {
        return service.rebuild()
                .addModule(new SimpleModule("opened").addSerializer(Confidential.class, new Opened()))
                .build();
    }

    Function<Confidential, Words> open() {
        return open;
    }

    boolean readsWords() {
        return readsWords;
    }

    /** Any value as JSON, in one line. */
    String json(Object value) {
        return writer.writeValueAsString(value);
    }

    /**
     * Differences as this reader may see them.
     *
     * @param shape the record that they are of; its components have the Japanese terms
     */
    List<FieldChange> changes(Class<?> shape, List<FieldDifference> differences) {
        if (differences.isEmpty()) {
            return List.of();
        }
        Map<String, String> terms = Shape.of(shape).components().stream()
                .collect(Collectors.toMap(Shape.Component::name, Shape.Component::ja));
        List<FieldChange> changes = new ArrayList<>();
        for (FieldDifference difference : differences) {
            if (!readTheSame(difference.before(), difference.after())) {
                String part = difference.field().split("[.\\[]", 2)[0];
                changes.add(new FieldChange(
                        difference.field(),
                        terms.getOrDefault(part, ""),
                        tree(difference.before()),
                        tree(difference.after())));
            }
        }
        return List.copyOf(changes);
    }

    private boolean readTheSame(@Nullable Object before, @Nullable Object after) {
        return before instanceof Confidential one
                && after instanceof Confidential other
                && open.apply(one) instanceof Words.Plain plain
                && plain.equals(open.apply(other));
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : mapper.readTree(json(value));
    }

    private static final class Opened extends ValueSerializer<Confidential> {
        @Override
        public void serialize(Confidential sealed, JsonGenerator out, SerializationContext context) {
            @SuppressWarnings("unchecked")
            var open = (Function<Confidential, Words>) context.getAttribute(OPEN);
            context.writeValue(out, open == null ? new Words.Withheld() : open.apply(sealed));
        }
    }
}
