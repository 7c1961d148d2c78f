package org.supporttimeline.api.openapi;

import static org.supporttimeline.api.openapi.TypeSchemas.reference;
import static org.supporttimeline.api.openapi.TypeSchemas.typed;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/** The catalogue as schemas: every event by its name, {@code Fact} as one of the facts, {@code Event} as one of all. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signatures are raw
final class EventSchemas {

    private EventSchemas() {}

    static SortedMap<String, Schema<?>> all(SchemaNames names) {
        var types = new TypeSchemas(names);
        for (EventType type : EventCatalogue.all()) {
            types.of(type.shape());
        }
        var all = new TreeMap<>(types.named());
        for (EventType type : EventCatalogue.all()) {
            Objects.requireNonNull(all.get(type.name()))
                    .description(type.ja() + " (" + type.family() + ")")
                    .example(Examples.of(type.shape(), ""));
        }
        all.put(names.claim("Fact", Fact.class), oneOf("事実（起きたこと）", EventType::isFact));
        all.put(names.claim("Event", SupportEvent.class), oneOf("記録のすべての種類", type -> true));
        all.put(names.claim(TypeSchemas.TEXT, Confidential.class), text());
        return all;
    }

    private static Schema<?> oneOf(String title, Predicate<EventType> which) {
        var mapping = new LinkedHashMap<String, String>();
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        for (EventType type : EventCatalogue.all()) {
            if (which.test(type)) {
                schema.addOneOfItem(reference(type.name()));
                mapping.put(type.name(), "#/components/schemas/" + type.name());
            }
        }
        schema.setDiscriminator(new Discriminator().propertyName("type").mapping(mapping));
        return schema.title(title);
    }

    /** Sent as a string; read as one too, or as an object that says why there is none. */
    private static Schema<?> text() {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addOneOfItem(typed("string").maxLength(20_000));
        schema.addOneOfItem(marker("erased", "鍵が破棄され、誰にも読めません。 The case's key was destroyed."));
        schema.addOneOfItem(marker("withheld", "このアカウントには見せません。 Not for this account."));
        return schema.title("本人に関する言葉")
                .description("送るときは文字列（空白だけのものは無いものとして扱います）。 "
                        + "Send a string; blank text is absent. Kept sealed; answers have the string, or say why not.");
    }

    private static Schema<?> marker(String name, String description) {
        Schema<?> yes = typed("boolean");
        yes.setConst(true);
        Schema<?> schema =
                typed("object").required(List.of(name)).readOnly(true).description(description);
        schema.setProperties(Map.of(name, yes));
        return schema;
    }
}
