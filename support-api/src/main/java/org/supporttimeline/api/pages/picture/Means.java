package org.supporttimeline.api.pages.picture;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.supporttimeline.projections.month.FilledForm;

/** Means of forms' means; forms without a mean are left out. */
final class Means {

    private Means() {}

    static OptionalDouble of(List<FilledForm> forms) {
        return forms.stream()
                .map(FilledForm::meanScore)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** With one decimal at most; empty for none. */
    static String shown(OptionalDouble mean) {
        return mean.isPresent() ? Svg.number(mean.getAsDouble()) : "";
    }
}
