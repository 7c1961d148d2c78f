package org.supporttimeline.api.pages.record;

import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.event.EventType;

/**
 * A form as it is shown.
 *
 * @param action where it is sent
 * @param back where its reader came from
 * @param key the name of the request: sent twice, it records once
 * @param wrong everything that is wrong with it; empty at first
 * @param retry a message when nothing was wrong with it but it could not be recorded
 */
record FormPage(
        String action,
        String back,
        UUID key,
        String title,
        String typeName,
        List<FormField> fields,
        List<String> wrong,
        boolean cameBack,
        boolean retry) {

    static FormPage of(
            String action,
            String back,
            UUID key,
            String title,
            EventType type,
            List<FormField> fields,
            Complaints complaints,
            boolean cameBack,
            boolean retry) {
        return new FormPage(action, back, key, title, type.name(), fields, complaints.all(), cameBack, retry);
    }

    /** Those that matter first. */
    public List<FormField> first() {
        return fields.stream().filter(FormField::first).toList();
    }

    /** The others. */
    public List<FormField> further() {
        return fields.stream().filter(field -> !field.first()).toList();
    }

    /** Whether the fold over the others stands open: the form came back, and something is in one of them. */
    public boolean open() {
        return cameBack && further().stream().anyMatch(field -> field.filled() || field.faulty());
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "FormPage " + typeName;
    }
}
