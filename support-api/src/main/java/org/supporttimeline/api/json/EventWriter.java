package org.supporttimeline.api.json;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes stored events as JSON with the words opened for one reader. The stored fields are copied as they come, in one pass: their
 * form is the answer's, but for what is sealed, and which that is the event's record tells. So no event is made only to be written.
 */
public final class EventWriter {

    /** As many small texts are written in a row by one thread as a page has entries; a shared pool of buffers is fought for. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .build();

    private static final String TYPE = "type";
    private static final String REVISION = "revision";

    private final JsonParser in;
    private final JsonGenerator out;
    private final Function<Confidential, Words> open;

    private EventWriter(JsonParser in, JsonGenerator out, Function<Confidential, Words> open) {
        this.in = in;
        this.out = out;
        this.open = open;
    }

    /**
     * The event's JSON object, its {@code type} first.
     *
     * @param fields its stored fields, in the newest revision; closed at the end
     */
    public static Json json(EventType type, JsonParser fields, Function<Confidential, Words> open) {
        var text = new ByteArrayOutputStream(1024);
        try (fields;
                var out = MAPPER.createGenerator(text)) {
            fields.nextToken();
            new EventWriter(fields, out, open).event(type);
        }
        return new Json(text.toByteArray());
    }

    /** How {@link Words} and {@link Json} are written by the service's own mapper. */
    public static SimpleModule module() {
        return new SimpleModule("words").addSerializer(Words.class, new OfWords());
    }

    private void event(EventType type) {
        out.writeStartObject();
        out.writeStringProperty(TYPE, type.name());
        fields(Shape.of(type.shape()));
    }

    /** The current value, which has this type in the record. */
    private void value(Type type) {
        JsonToken token = in.currentToken();
        if (type == Confidential.class) {
            require(token == JsonToken.VALUE_STRING);
            write(open.apply(new Confidential(in.getString())), out);
        } else if (token == JsonToken.START_ARRAY) {
            elements(elementOf(type));
        } else if (token != JsonToken.START_OBJECT) {
            out.copyCurrentEvent(in);
        } else if (type == Fact.class) {
            nestedFact();
        } else if (type instanceof Class<?> shape) {
            out.writeStartObject();
            fields(Shape.of(shape));
        } else {
            entries(elementOf(type));
        }
    }

    private void fields(Shape shape) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            Type type = shape.typeOf(name);
            out.writeName(name);
            in.nextToken();
            value(type);
        }
        out.writeEndObject();
    }

    private void elements(Type element) {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            value(element);
        }
        out.writeEndArray();
    }

    private void entries(Type element) {
        out.writeStartObject();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            out.writeName(in.currentName());
            in.nextToken();
            value(element);
        }
        out.writeEndObject();
    }

    /** Stored with its type and revision before its fields. */
    private void nestedFact() {
        require(TYPE.equals(in.nextName()));
        EventType type = EventCatalogue.byName(in.nextStringValue()).orElseThrow();
        require(REVISION.equals(in.nextName()) && in.nextIntValue(0) == type.revision());
        event(type);
    }

    /** Of a list, a set or a map: what it holds. */
    private static Type elementOf(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** What is not as it was ever written is not shown at all. */
    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalStateException("a stored event has another form than its type");
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
