package org.supporttimeline.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Specimens;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.projections.log.WireForm;

class EventWriterTest {

    private static final EventType NOTED = EventCatalogue.of(SuccessNoted.class);
    private static final SuccessNoted SUCCESS =
            new SuccessNoted(LocalDate.of(2026, 4, 1), new Confidential("sealed 朝の\"挨拶\"\n"), Party.EMPLOYER);

    static Stream<SupportEvent> everyEvent() {
        return EventCatalogue.all().stream()
                .flatMap(type -> Stream.of(Specimens.full(), Specimens.sparse())
                        .map(specimens ->
                                specimens.sealing(field -> "sealed " + field).of(type)));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void all_words_of_an_event_are_opened(SupportEvent event) {
        assertThat(Answered.json(event, EventWriterTest::open))
                .doesNotContain("sealed")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_event_is_answered_with_its_type_first_and_then_as_it_is_stored(SupportEvent event) {
        String type = "{\"type\":\"" + EventCatalogue.of(event).name() + "\",";
        String stored = WireForm.present().write(event);
        assertThat(Answered.json(event, words -> new Words.Plain(words.sealed())))
                .isEqualTo(type + stored.substring(1).replace("\"SuccessNoted\",\"revision\":1,", "\"SuccessNoted\","));
    }

    @Test
    void a_correction_is_answered_with_the_fact_that_replaces_but_not_with_how_that_is_stored() {
        var correction = new EntryCorrected(3, SUCCESS, new Confidential("sealed 日付"));
        assertThat(Answered.json(correction, EventWriterTest::open))
                .isEqualTo("{\"type\":\"EntryCorrected\",\"entry\":3,\"replacement\":{\"type\":\"SuccessNoted\","
                        + "\"on\":\"2026-04-01\",\"what\":\"朝の\\\"挨拶\\\"\\n\",\"noticedBy\":\"EMPLOYER\"},"
                        + "\"reason\":\"日付\"}");
    }

    @Test
    void erased_and_withheld_words_say_why_they_are_not_there() {
        assertThat(Answered.json(SUCCESS, words -> new Words.Erased())).contains("\"what\":{\"erased\":true}");
        assertThat(Answered.json(SUCCESS, words -> new Words.Withheld())).contains("\"what\":{\"withheld\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"on\":\"2026-04-01\",\"what\":\"sealed\",\"said\":\"sealed\"}",
                "{\"on\":\"2026-04-01\",\"what\":{\"said\":\"sealed\"}}",
                "{\"on\":\"2026-04-01\",\"what\":[\"sealed\"]}"
            })
    void what_is_stored_in_another_form_than_the_type_has_is_not_answered(String payload) {
        assertThatThrownBy(() -> Answered.stored(NOTED, payload, EventWriterTest::open))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("sealed");
    }

    private static Words open(Confidential words) {
        return new Words.Plain(words.sealed().replaceFirst("^sealed ", ""));
    }
}
