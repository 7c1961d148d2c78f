package org.supporttimeline.api.pages.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.cases.CaseSummary;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.ContactNote;
import org.supporttimeline.domain.casefile.Contacts;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.Ja;

/** Whatever a comparison of a case at two moments can name has a Japanese label beside it; the English one is its name. */
class ComparedLabelsTest {

    /** Which answer it is, and deadlines, which are told by a list of their own. */
    private static final List<String> NEVER_SHOWN =
            List.of("CaseSummary.caseId", "CaseSummary.on", "CaseSummary.lastEntry", "CaseSummary.deadlines");

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> unlabelled = new ArrayList<>();

    @Test
    void every_field_of_a_case_file_and_of_a_summary_has_a_label() {
        look(CaseFile.class);
        look(CaseSummary.class);
        assertThat(seen).contains(ContactNote.class, Matter.class, Contacts.Asker.class);
        assertThat(unlabelled).isEmpty();
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                look(argument);
            }
        }
        if (!(type instanceof Class<?> shape)
                || !shape.getName().startsWith("org.supporttimeline")
                || shape == Words.class
                || !seen.add(shape)) {
            return;
        }
        if (shape.isEnum()) {
            words(shape);
        } else if (shape.isSealed()) {
            for (Class<?> one : shape.getPermittedSubclasses()) {
                look(one);
            }
        } else if (shape.isRecord()) {
            fields(shape);
        }
    }

    private void words(Class<?> vocabulary) {
        for (var field : vocabulary.getFields()) {
            if (field.isEnumConstant() && !field.isAnnotationPresent(Ja.class)) {
                unlabelled.add(vocabulary.getSimpleName() + "." + field.getName());
            }
        }
    }

    private void fields(Class<?> shape) {
        boolean isCode = shape.getPackage().equals(EventCatalogue.class.getPackage())
                && shape.getRecordComponents().length == 1
                && !shape.getRecordComponents()[0].isAnnotationPresent(Ja.class);
        for (RecordComponent field : shape.getRecordComponents()) {
            if (NEVER_SHOWN.contains(shape.getSimpleName() + "." + field.getName())) {
                continue;
            }
            if (!isCode && !field.isAnnotationPresent(Ja.class)) {
                unlabelled.add(shape.getName().replaceAll(".*[.]", "") + "." + field.getName());
            }
            look(field.getGenericType());
        }
    }
}
