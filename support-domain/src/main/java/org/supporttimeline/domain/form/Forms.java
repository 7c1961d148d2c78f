package org.supporttimeline.domain.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.FormCode;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every check-in form in every version that was ever published. Immutable; read once from the resources beside it. */
public final class Forms {

    /** The published versions. A line is added, never taken away: answers to old versions stay readable and valid. */
    static final List<String> PUBLISHED = List.of("weekly-progress.1", "daily-report.1");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<FormCode, NavigableMap<Integer, Form>> byCode;

    private Forms(Collection<Form> forms) {
        Map<FormCode, NavigableMap<Integer, Form>> found = new TreeMap<>();
        for (Form form : forms) {
            found.computeIfAbsent(form.code(), code -> new TreeMap<>()).put(form.version(), form);
        }
        byCode = found;
    }

    /** The forms that come with the service. */
    public static Forms standard() {
        return new Forms(PUBLISHED.stream().map(Forms::read).toList());
    }

    /** All versions of all forms, by code and version. */
    public List<Form> all() {
        return byCode.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** The newest version of a form, or empty when there is no such form. */
    public Optional<Form> newest(FormCode code) {
        return versions(code).map(versions -> versions.lastEntry().getValue());
    }

    /** One version of a form, or empty when it was never published. */
    public Optional<Form> of(FormCode code, int version) {
        return versions(code).map(versions -> versions.get(version));
    }

    /**
     * All reasons why a filled form cannot be what its form and version ask; empty when it fits. Any item may have been
     * skipped, but a form that says nothing at all is none.
     */
    public List<FormFault> faults(CheckInSubmitted submitted) {
        return of(submitted.form(), submitted.formVersion())
                .map(form -> new Answers(form, submitted).faults())
                .orElseGet(() -> List.of(unknown(submitted)));
    }

    private FormFault unknown(CheckInSubmitted submitted) {
        return byCode.containsKey(submitted.form())
                ? new FormFault("formVersion", "このフォームにその版はありません。", "The form has no such version.")
                : new FormFault("form", "そのようなフォームはありません。", "There is no such form.");
    }

    private Optional<NavigableMap<Integer, Form>> versions(FormCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Form read(String name) {
        try (InputStream in = Forms.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the form " + name + " is missing from the program");
            }
            return YAML.readValue(in, Form.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
