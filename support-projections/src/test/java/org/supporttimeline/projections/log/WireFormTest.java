package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Specimens;

class WireFormTest {

    private final WireForm wire = WireForm.present();

    @Test
    void every_event_of_the_catalogue_survives_the_way_there_and_back() {
        assertThat(EventCatalogue.all()).allSatisfy(type -> {
            for (var event :
                    List.of(Specimens.full().of(type), Specimens.sparse().of(type))) {
                String written = wire.write(event);
                assertThat(wire.read(type.name(), type.revision(), written)).isEqualTo(event);
                assertThat(written).doesNotContain("null").doesNotContain(" :");
            }
        });
    }

    @Test
    void a_fact_inside_a_correction_says_its_type_and_revision() {
        EventType corrected = EventCatalogue.byName("EntryCorrected").orElseThrow();
        assertThat(wire.write(Specimens.full().of(corrected)))
                .contains("\"replacement\":{\"type\":\"SuccessNoted\",\"revision\":1,\"on\":");
    }

    @Test
    void what_is_not_known_is_refused() {
        String good = wire.write(Specimens.full().of(SuccessNoted.class));
        assertThatThrownBy(() -> wire.read("SuccessNoted", 2, good)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> wire.read("SuccessNoted", 0, good)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> wire.read("NoSuchEvent", 1, good)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> wire.read("SuccessNoted", 1, good.replace("\"on\"", "\"onn\"")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> wire.read("SuccessNoted", 1, "[]")).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actor\":\"staff-1\",\"role\":\"STAFF\",\"office\":\"office-1\",\"channel\":\"API\",\"who\":\"x\"}",
                "{\"actor\":\"staff-1\",\"role\":\"STAFF\",\"office\":\"office-1\",\"channel\":\"FAX\"}",
                "{\"actor\":\"staff-1\",\"role\":\"STAFF\",\"office\":7,\"channel\":\"API\"}",
                "{\"actor\":\"staff-1\",\"role\":\"STAFF\",\"channel\":\"API\"}",
                "[]",
                ""
            })
    void metadata_of_another_form_are_refused(String metadata) {
        assertThatThrownBy(() -> wire.readMetadata(metadata)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void metadata_leaves_out_what_is_absent() {
        var metadata = new Metadata("staff-1", "STAFF", "office-1", Channel.API, null, null);
        assertThat(wire.write(metadata))
                .isEqualTo("{\"actor\":\"staff-1\",\"role\":\"STAFF\",\"office\":\"office-1\",\"channel\":\"API\"}");
        assertThat(wire.readMetadata(wire.write(metadata))).isEqualTo(metadata);
        var traced = new Metadata("staff-1", "STAFF", "office-1", Channel.LINK, "0af7", "1f2e");
        assertThat(wire.readMetadata(wire.write(traced))).isEqualTo(traced);
    }
}
