package org.supporttimeline.api.pages.record;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.drafts.FormDrafts;

/**
 * A form as it is shown.
 *
 * @param action where it is sent
 * @param back where its reader came from
 * @param person whose record it goes into; null where there is no name to show
 * @param key the name of the request: sent twice, it records once
 * @param account who fills it
 * @param wrong everything that is wrong with it; empty at first
 * @param trouble why it could not be recorded although nothing was wrong with it; null when that is not so
 * @param savedAt when the draft that stands in it was saved; null where none does
 * @param begun a draft of the same form that does not stand in it; null where there is none to tell of
 * @param seenUpTo in a correction, the last entry of the case when its values were taken
 * @param amendments in one that was overtaken, the numbers of what amended the entry meanwhile
 */
record FormPage(
        String action,
        String back,
        @Nullable Words person,
        UUID key,
        String account,
        String title,
        String typeName,
        List<FormField> fields,
        List<String> wrong,
        boolean cameBack,
        @Nullable Trouble trouble,
        @Nullable ZonedDateTime savedAt,
        FormDrafts.@Nullable Listed begun,
        String seenUpTo,
        List<Integer> amendments) {

    /** Those that matter first. */
    public List<FormField> first() {
        return fields.stream().filter(FormField::first).toList();
    }

    /** Everything that is wrong with it, with the field that it is said of where there is one. */
    public List<FormField.Mistake> mistakes() {
        List<FormField.Mistake> beside =
                fields.stream().flatMap(FormField::mistakes).toList();
        Stream<FormField.Mistake> others = wrong.stream()
                .filter(sentence ->
                        beside.stream().noneMatch(one -> one.sentence().equals(sentence)))
                .map(sentence -> new FormField.Mistake("", "", sentence));
        return Stream.concat(others, beside.stream()).toList();
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
