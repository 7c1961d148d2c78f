package org.supporttimeline.api.json;

import java.util.function.Function;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.WireForm;

/** Events as an answer has them, by way of their stored form. */
public final class Answered {

    private static final WireForm WIRE = WireForm.present();

    private Answered() {}

    /** The JSON of an event, for a reader who sees its words so. */
    public static String json(SupportEvent event, Function<Confidential, Words> open) {
        return stored(EventCatalogue.of(event), WIRE.write(event), open);
    }

    /** The JSON of what is stored as the newest revision of a type. */
    static String stored(EventType type, String payload, Function<Confidential, Words> open) {
        return EventWriter.json(type, WIRE.fields(type.name(), type.revision(), payload), open)
                .toText();
    }
}
