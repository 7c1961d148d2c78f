package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.page.GeneratedPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

    private final JsonNode document =
            TestService.shared().as("north-staff").get("/v3/api-docs").json();

    @Test
    void the_document_in_the_repository_is_the_one_that_is_served() {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        new GeneratedPage("docs/reference/openapi.json", mapper.writeValueAsString(document) + "\n").holds();
    }

    @Test
    void every_event_has_its_schema_with_a_title_and_an_example() {
        for (EventType type : EventCatalogue.all()) {
            JsonNode schema = document.at("/components/schemas/" + type.name());
            assertThat(schema.at("/title").asString()).as(type.name()).isEqualTo(type.ja());
            assertThat(schema.at("/example/type").asString()).isEqualTo(type.name());
            assertThat(schema.at("/properties/type/const").asString()).isEqualTo(type.name());
        }
    }

    @Test
    void a_fact_is_one_of_the_facts_by_its_type() {
        long facts = EventCatalogue.all().stream().filter(EventType::isFact).count();
        assertThat(document.at("/components/schemas/Fact/oneOf")).hasSize((int) facts);
        assertThat(document.at("/components/schemas/Fact/discriminator/propertyName")
                        .asString())
                .isEqualTo("type");
        assertThat(document.at(
                                "/paths/~1api~1cases~1{caseId}~1entries/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/Fact");
    }

    @Test
    void every_reference_leads_somewhere() {
        var missing = document.findValuesAsString("$ref").stream()
                .distinct()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void only_the_interface_is_in_it() {
        assertThat(document.at("/paths").propertyNames())
                .allMatch(path -> path.startsWith("/api/") || path.startsWith("/ledger/"));
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
    }
}
