package org.supporttimeline.projections.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How events and metadata are stored: JSON under the event's plain name and the revision of its fields. The same event always
 * gives the same bytes. Events are written in their newest revision only, and read in every one that there ever was.
 */
public final class WireForm {

    private record Form(EventType type, ObjectReader reader, ObjectWriter writer) {}

    private final Map<String, Form> byName = new HashMap<>();
    private final Map<Class<?>, Form> byShape = new HashMap<>();
    private final Upcasters upcasters;
    private final JsonMapper plain = Json.builder().build();
    private final ObjectWriter metadataWriter = plain.writerFor(Metadata.class);

    /** The wire form of the given types, older revisions of which are read through the upcasters. */
    public WireForm(List<EventType> types, Upcasters upcasters) {
        this.upcasters = upcasters;
        JsonMapper nesting = Json.builder().addModule(NestedFact.module(this)).build();
        for (EventType type : types) {
            JsonMapper mapper = nests(type) ? nesting : plain;
            var form = new Form(type, mapper.readerFor(type.shape()), mapper.writerFor(type.shape()));
            byName.put(type.name(), form);
            byShape.put(type.shape(), form);
        }
    }

    /** The wire form of the catalogue as it is. */
    public static WireForm present() {
        return new WireForm(EventCatalogue.all(), Upcasters.PRESENT);
    }

    /** The type under which an event is stored. */
    public EventType typeOf(SupportEvent event) {
        return form(event).type();
    }

    /** The event as it is stored. */
    public String write(SupportEvent event) {
        return form(event).writer().writeValueAsString(event);
    }

    /**
     * The event that is stored so.
     *
     * @throws UnreadableEvent if the type, the revision or a field is not known
     */
    public SupportEvent read(String type, int revision, String payload) {
        Form form = form(type, revision);
        try {
            return revision == form.type().revision()
                    ? form.reader().readValue(payload)
                    : event(type, revision, (ObjectNode) plain.readTree(payload));
        } catch (JacksonException | ClassCastException e) {
            throw new UnreadableEvent(type, revision, "the content does not fit", e);
        }
    }

    /**
     * The fields of the event that is stored so, as the newest revision has them, without making an event of them; only where
     * upcasters may have to change something, the way leads through the event. The caller closes it.
     *
     * @throws UnreadableEvent if the type or the revision is not known
     */
    public JsonParser fields(String type, int revision, String payload) {
        EventType known = form(type, revision).type();
        boolean asStored = revision == known.revision() && (upcasters.isEmpty() || !nests(known));
        return plain.createParser(asStored ? payload : write(read(type, revision, payload)));
    }

    /** As {@link #read(String, int, String)}, from the UTF-8 bytes where they lie. */
    public SupportEvent read(String type, int revision, byte[] payload, int from, int length) {
        Form form = form(type, revision);
        if (revision != form.type().revision()) {
            return read(type, revision, new String(payload, from, length, UTF_8));
        }
        try {
            return form.reader().readValue(payload, from, length);
        } catch (JacksonException e) {
            throw new UnreadableEvent(type, revision, "the content does not fit", e);
        }
    }

    /** The event of a stored entry, at its place in the case; throws what {@link #read} throws. */
    public Entry entry(StoredEntry stored) {
        return new Entry(stored.entryNo(), read(stored.type(), stored.revision(), stored.payload()));
    }

    /** The metadata as it is stored. */
    public String write(Metadata metadata) {
        return metadataWriter.writeValueAsString(metadata);
    }

    /**
     * The metadata that is stored so.
     *
     * @throws UnreadableEvent if it has a field that is not known, or lacks one
     */
    public Metadata readMetadata(String metadata) {
        return metadata(plain.createParser(metadata));
    }

    /** As {@link #readMetadata(String)}, from the UTF-8 bytes where they lie. */
    public Metadata readMetadata(byte[] metadata, int from, int length) {
        return metadata(plain.createParser(metadata, from, length));
    }

    private static Metadata metadata(JsonParser parser) {
        try (parser) {
            return Metadata.read(parser);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEvent("metadata", 1, "the content does not fit", e);
        }
    }

    ObjectNode fields(SupportEvent event) {
        return plain.valueToTree(event);
    }

    SupportEvent event(String type, int revision, ObjectNode fields) {
        Form form = form(type, revision);
        ObjectNode newest = upcasters.toNewest(type, revision, form.type().revision(), fields);
        return form.reader().readValue(newest);
    }

    /** Whether events of this type have facts in them, with a revision of their own. */
    private static boolean nests(EventType type) {
        return Amendment.class.isAssignableFrom(type.shape());
    }

    private Form form(String type, int revision) {
        Form form = byName.get(type);
        if (form == null || revision < 1 || revision > form.type().revision()) {
            throw new UnreadableEvent(type, revision, "this program does not know it", null);
        }
        return form;
    }

    private Form form(SupportEvent event) {
        Form form = byShape.get(event.getClass());
        if (form == null) {
            throw new IllegalArgumentException("no type is known for " + event.getClass());
        }
        return form;
    }
}
