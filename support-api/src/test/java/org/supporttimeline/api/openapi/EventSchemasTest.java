package org.supporttimeline.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {

    static Stream<EventType> types() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_of_every_event_can_be_sent_as_it_is(EventType type) {
        JsonNode example = new JsonMapper().valueToTree(Examples.of(type.shape(), ""));
        SupportEvent event = RequestReader.read(example, type.shape(), Confidential::new);
        assertThat(EventCatalogue.of(event)).isEqualTo(type);
    }

    @Test
    void no_two_types_share_a_schema_by_their_name() {
        var schemas = EventSchemas.all(new SchemaNames());
        for (EventType type : EventCatalogue.all()) {
            assertThat(schemas.get(type.name()))
                    .extracting(Schema::getProperties, org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .as(type.name())
                    .containsKey("type");
        }
        assertThat(schemas).containsKeys("Fact", "Event", "PersonalText", "ContactChannel");
    }

    @Test
    void a_vocabulary_tells_the_meaning_of_its_words() {
        assertThat(EventSchemas.all(new SchemaNames()).get("Concern"))
                .extracting(Schema::getDescription, org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("- `SERIOUS` 重い懸念");
    }
}
