package org.supporttimeline.domain.event;

/**
 * One kind of event.
 *
 * @param name its stored name: the record's simple name, never a Java class name
 * @param family the simple name of the sealed interface it stands in, for example {@code Contact}
 * @param revision the newest revision of its fields, counted from 1; older ones are read through upcasters
 * @param shape the record
 */
public record EventType(String name, String family, int revision, Class<? extends SupportEvent> shape) {

    /** Whether events of this type are facts, which anyone who supports the person records. */
    public boolean isFact() {
        return Fact.class.isAssignableFrom(shape);
    }

    /** The type's Japanese term. */
    public String ja() {
        return shape.getAnnotation(Ja.class).value();
    }
}
