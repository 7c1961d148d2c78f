package org.supporttimeline.api.json;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.SupportEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes events as JSON by their components, with the words opened for one reader. Absent values are left out. */
public final class EventWriter {

    private static final String OPEN = "open";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("events")
                    .addSerializer(SupportEvent.class, new OfEvent())
                    .addSerializer(Confidential.class, new OfConfidential())
                    .addSerializer(Words.class, new OfWords()))
            .build();

    private EventWriter() {}

    /** The event's JSON object, its {@code type} first. */
    public static Json json(SupportEvent event, Function<Confidential, Words> open) {
        return new Json(MAPPER.writer().withAttribute(OPEN, open).writeValueAsString(event));
    }

    /** How {@link Words} and {@link Json} are written by the service's own mapper. */
    public static SimpleModule module() {
        return new SimpleModule("words").addSerializer(Words.class, new OfWords());
    }

    private static final class OfEvent extends ValueSerializer<SupportEvent> {
        @Override
        public void serialize(SupportEvent event, JsonGenerator out, SerializationContext context) {
            out.writeStartObject(event);
            out.writeStringProperty("type", event.getClass().getSimpleName());
            Shape shape = Shape.of(event.getClass());
            List<Shape.Component> components = shape.components();
            for (int i = 0; i < components.size(); i++) {
                Object value = shape.value(i, event);
                if (value != null) {
                    out.writeName(components.get(i).name());
                    context.writeValue(out, value);
                }
            }
            out.writeEndObject();
        }
    }

    private static final class OfConfidential extends ValueSerializer<Confidential> {
        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Confidential sealed, JsonGenerator out, SerializationContext context) {
            var open = (@Nullable Function<Confidential, Words>) context.getAttribute(OPEN);
            if (open == null) {
                throw new IllegalStateException("nobody said who reads");
            }
            write(open.apply(sealed), out);
        }
    }

    private static final class OfWords extends ValueSerializer<Words> {
        @Override
        public void serialize(Words words, JsonGenerator out, SerializationContext context) {
            write(words, out);
        }
    }

    private static void write(Words words, JsonGenerator out) {
        switch (words) {
            case Words.Plain(String text) -> out.writeString(text);
            case Words.Erased() -> marker("erased", out);
            case Words.Withheld() -> marker("withheld", out);
        }
    }

    private static void marker(String name, JsonGenerator out) {
        out.writeStartObject();
        out.writeBooleanProperty(name, true);
        out.writeEndObject();
    }
}
