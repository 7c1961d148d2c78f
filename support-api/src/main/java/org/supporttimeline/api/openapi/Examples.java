package org.supporttimeline.api.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.MunicipalityCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.RuleCode;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;

/** One example of every type, always the same: well-formed in every field, not a story. */
final class Examples {

    private static final Map<Class<?>, String> CODES = Map.of(
            FormCode.class, "weekly-progress",
            ItemCode.class, "MEALS",
            MunicipalityCode.class, "141305",
            OfficeId.class, "sample-office",
            PersonId.class, "7f0c1d7e-3f1b-4f0e-9a53-0a2f6f1c9d11",
            RuleCode.class, "R1",
            StaffId.class, "staff");

    private Examples() {}

    /**
     * An example.
     *
     * @param ja the Japanese term of the place it stands in, for texts
     */
    static Object of(Type type, String ja) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic, ja);
            case Class<?> shape when shape == Fact.class -> record(Contact.ConcernResolved.class);
            case Class<?> shape when shape == Confidential.class -> ja + "（例）";
            case Class<?> shape when shape.isEnum() -> ((Enum<?>) shape.getEnumConstants()[0]).name();
            case Class<?> shape when CODES.containsKey(shape) -> CODES.get(shape);
            case Class<?> shape
            when Shape.isCode(shape) ->
                throw new IllegalStateException("an example is wanted for the code " + shape.getSimpleName());
            case Class<?> shape when shape.isRecord() -> record(shape);
            case Class<?> shape -> plain(shape, ja);
            default -> throw new IllegalStateException("no example for " + type);
        };
    }

    private static Object plain(Class<?> type, String ja) {
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> true;
            case "int", "java.lang.Integer" -> ja.contains("生年") ? 1995 : 1;
            case "long", "java.lang.Long" -> 1L;
            case "java.lang.String" -> ja + "（例）";
            case "java.time.LocalDate" -> "2026-04-01";
            case "java.time.LocalTime" -> "10:00";
            case "java.time.YearMonth" -> "2026-04";
            case "java.util.UUID" -> "7f0c1d7e-3f1b-4f0e-9a53-0a2f6f1c9d11";
            default -> throw new IllegalStateException("no example for " + type.getName());
        };
    }

    private static Object collection(ParameterizedType type, String ja) {
        Type[] of = type.getActualTypeArguments();
        return of.length == 2 ? Map.of(of(of[0], ja), of(of[1], ja)) : List.of(of(of[0], ja));
    }

    private static Map<String, Object> record(Class<?> type) {
        var example = new LinkedHashMap<String, Object>();
        if (SupportEvent.class.isAssignableFrom(type)) {
            example.put("type", type.getSimpleName());
        }
        for (Shape.Component component : Shape.of(type).components()) {
            example.put(component.name(), component.sealedDay() ? "1998-05-01" : of(component.type(), component.ja()));
        }
        return example;
    }
}
