package org.supporttimeline.projections.log;

import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact inside another event (the replacement in a correction): it has no row of its own that says what it is, so its type and
 * revision stand before its fields, and it goes through the upcasters like any other.
 */
final class NestedFact {

    private static final String TYPE = "type";
    private static final String REVISION = "revision";

    private NestedFact() {}

    static SimpleModule module(WireForm wire) {
        var module = new SimpleModule("nested-fact");
        module.addSerializer(Fact.class, new Writer(wire));
        module.addDeserializer(Fact.class, new Reader(wire));
        return module;
    }

    private static final class Writer extends ValueSerializer<Fact> {
        private final WireForm wire;

        Writer(WireForm wire) {
            this.wire = wire;
        }

        @Override
        public void serialize(Fact fact, JsonGenerator json, SerializationContext context) {
            EventType type = wire.typeOf(fact);
            json.writeStartObject();
            json.writeStringProperty(TYPE, type.name());
            json.writeNumberProperty(REVISION, type.revision());
            wire.fields(fact).forEachEntry((name, value) -> json.writePOJOProperty(name, value));
            json.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Fact> {
        private final WireForm wire;

        Reader(WireForm wire) {
            this.wire = wire;
        }

        @Override
        public Fact deserialize(JsonParser json, DeserializationContext context) {
            if (context.readTree(json) instanceof ObjectNode fields) {
                String type = fields.path(TYPE).asString("");
                int revision = fields.path(REVISION).asInt(0);
                fields.remove(TYPE);
                fields.remove(REVISION);
                if (wire.event(type, revision, fields) instanceof Fact fact) {
                    return fact;
                }
            }
            return context.reportInputMismatch(Fact.class, "not a fact with its type and revision");
        }
    }
}
