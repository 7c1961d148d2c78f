package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** An imagined past: once the note was called {@code text}, and once before that the observer a free word. */
class UpcastersTest {

    private static final String FIRST = "{\"on\":\"2026-04-01\",\"text\":\"sealed\",\"seenBy\":\"Employer\"}";
    private static final String SECOND = "{\"on\":\"2026-04-01\",\"text\":\"sealed\",\"noticedBy\":\"EMPLOYER\"}";
    private static final SuccessNoted PRESENT =
            new SuccessNoted(LocalDate.of(2026, 4, 1), new Confidential("sealed"), Party.EMPLOYER);

    private final Upcaster observer = new Upcaster(
            "SuccessNoted",
            1,
            fields -> fields.put(
                    "noticedBy", fields.remove("seenBy").stringValue().toUpperCase(java.util.Locale.ROOT)));
    private final Upcaster note = new Upcaster("SuccessNoted", 2, fields -> {
        fields.set("what", fields.remove("text"));
        return fields;
    });

    private static WireForm wire(Upcaster... upcasters) {
        List<EventType> types = EventCatalogue.all().stream()
                .map(type -> type.name().equals("SuccessNoted")
                        ? new EventType(type.name(), type.family(), 3, type.shape())
                        : type)
                .toList();
        return new WireForm(types, new Upcasters(List.of(upcasters)));
    }

    @Test
    void every_former_revision_is_read_as_the_newest() {
        WireForm wire = wire(observer, note);
        assertThat(wire.read("SuccessNoted", 1, FIRST)).isEqualTo(PRESENT);
        assertThat(wire.read("SuccessNoted", 2, SECOND)).isEqualTo(PRESENT);
        assertThat(wire.read("SuccessNoted", 3, wire.write(PRESENT))).isEqualTo(PRESENT);
    }

    @Test
    void a_fact_inside_a_correction_is_read_through_them_too() {
        WireForm wire = wire(observer, note);
        String stored = "{\"entry\":3,\"replacement\":{\"type\":\"SuccessNoted\",\"revision\":1," + FIRST.substring(1)
                + ",\"reason\":\"sealed\"}";

        var correction = new EntryCorrected(3, PRESENT, new Confidential("sealed"));
        assertThat(wire.read("EntryCorrected", 1, stored)).isEqualTo(correction);
        assertThat(wire.write(correction)).contains("\"type\":\"SuccessNoted\",\"revision\":3,");
    }

    @Test
    void a_missing_step_is_an_error_and_not_a_guess() {
        assertThatThrownBy(() -> wire(observer).read("SuccessNoted", 1, FIRST))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("SuccessNoted revision 2");
        assertThatThrownBy(() -> wire(observer, observer)).isInstanceOf(IllegalStateException.class);
    }
}
