package org.supporttimeline.api.pages.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.pages.record.FormField.Kind;
import org.supporttimeline.api.pages.record.FormField.Option;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.RefersTo;
import org.supporttimeline.domain.form.Form;

/** Draws the form of a record: a field for each component, as its type asks. */
final class Drawing {

    /** The office that takes a person in is one of the account's; any other field may name another one. */
    private static final String OWN_OFFICE = "office";

    /** A number that the form proposes: it stands behind the fold. */
    private static final String NUMBERED = "person";

    private static final int MOST_TO_FILL = 50;

    /** Words that are a name, a number or an address: one line is enough for them. */
    private static final Set<String> SHORT = Set.of(
            "name",
            "nameKana",
            "employer",
            "recipientName",
            "receiverName",
            "originOfficeName",
            "organisation",
            "person",
            "position",
            "agency",
            "registeredAt",
            "phone",
            "email",
            "number");

    private final Surroundings around;
    private final Sent sent;
    private final Complaints complaints;

    Drawing(Surroundings around, Sent sent, Complaints complaints) {
        this.around = around;
        this.sent = sent;
        this.complaints = complaints;
    }

    /** The fields of an event, named below a path. */
    List<FormField> event(EventType type, String path) {
        return fields(type.shape(), path);
    }

    /** Words that a form asks for besides. */
    FormField words(String path, String label) {
        return field(path, label, Kind.TEXT, true, List.of(), List.of());
    }

    static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether elements of this type stand one below the other, as against being picked from a list. */
    static boolean isListed(Class<?> element) {
        return element == Confidential.class || FormBody.isGroup(element);
    }

    private List<FormField> fields(Class<?> shape, String path) {
        RecordComponent[] components = shape.getRecordComponents();
        List<Shape.Component> known = Shape.of(shape).components();
        return IntStream.range(0, components.length)
                .mapToObj(i -> drawn(components[i], known.get(i), under(path, components[i].getName())))
                .toList();
    }

    private FormField drawn(RecordComponent component, Shape.Component known, String path) {
        String label = around.terms().of(component);
        RefersTo refers = component.getAnnotation(RefersTo.class);
        boolean required = known.required();
        if (refers != null) {
            boolean many = known.type() instanceof ParameterizedType;
            return field(
                    path,
                    label,
                    many ? Kind.CHOICES : Kind.CHOICE,
                    required,
                    around.entries(refers.value(), sent.all(path)),
                    List.of());
        }
        if (known.sealedDay()) {
            return field(path, label, Kind.DAY, required, List.of(), List.of());
        }
        return switch (known.type()) {
            case ParameterizedType generic -> many(generic, path, label);
            case Class<?> single -> single(single, path, label, required);
            default -> throw new IllegalStateException("no field for " + known.type());
        };
    }

    private FormField single(Class<?> type, String path, String label, boolean required) {
        if (type.isEnum()) {
            return field(path, label, Kind.CHOICE, required, words(type), List.of());
        }
        if (FormBody.isGroup(type)) {
            return field(path, label, Kind.GROUP, required, List.of(), fields(type, path));
        }
        if (type == OfficeId.class && path.endsWith(OWN_OFFICE)) {
            List<Option> offices = around.account().offices().stream()
                    .map(office -> new Option(office.value(), office.value()))
                    .toList();
            return field(path, label, Kind.CHOICE, required, offices, List.of());
        }
        if (type == FormCode.class) {
            List<Option> forms = around.forms().all().stream()
                    .map(Form::code)
                    .distinct()
                    .map(code -> new Option(code.value(), title(code)))
                    .toList();
            return field(path, label, Kind.CHOICE, required, forms, List.of());
        }
        boolean flag = type == boolean.class;
        boolean isShort = type == Confidential.class
                && SHORT.contains(path.substring(path.lastIndexOf('.') + 1))
                && !sent.one(path).contains("\n"); // a browser takes breaks out of a line
        return field(path, label, isShort ? Kind.WORDS_LINE : kind(type), required && !flag, List.of(), List.of());
    }

    private String title(FormCode code) {
        return around.forms()
                .newest(code)
                .map(form -> around.terms().of(form.title().ja(), form.title().en()))
                .orElse(code.value());
    }

    private static Kind kind(Class<?> type) {
        if (type == Confidential.class) {
            return Kind.TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.FLAG;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == YearMonth.class) {
            return Kind.MONTH;
        }
        if (type == LocalTime.class) {
            return Kind.TIME;
        }
        return FormBody.isNumber(type) ? Kind.NUMBER : Kind.LINE;
    }

    private FormField many(ParameterizedType type, String path, String label) {
        Type[] of = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            return field(path, label, Kind.GROUP, false, List.of(), answers((Class<?>) of[0], (Class<?>) of[1], path));
        }
        Class<?> element = (Class<?>) of[0];
        if (isListed(element)) {
            return field(path, label, Kind.LIST, false, List.of(), listed(element, path, label));
        }
        List<Option> options = element.isEnum() ? words(element) : numbers();
        return field(path, label, Kind.CHOICES, false, options, List.of());
    }

    /** As many as there are, and one more to fill; two when more were asked for. Above fifty there is none to fill. */
    private List<FormField> listed(Class<?> element, String path, String label) {
        var parts = new ArrayList<FormField>();
        int further = sent.one("more").equals(path) ? 2 : 1;
        int there = sent.count(path);
        int count = Math.max(there, Math.min(there + further, MOST_TO_FILL));
        for (int i = 0; i < count; i++) {
            String at = path + "[" + i + "]";
            parts.add(
                    element == Confidential.class
                            ? field(at, label + " " + (i + 1), Kind.TEXT, false, List.of(), List.of())
                            : field(at, label + " " + (i + 1), Kind.GROUP, false, List.of(), fields(element, at)));
        }
        return parts;
    }

    private List<FormField> answers(Class<?> key, Class<?> value, String path) {
        if (key == ItemCode.class) {
            return Questions.of(around, value == Confidential.class).stream()
                    .map(question -> field(
                            under(path, question.code()),
                            question.text(),
                            question.kind(),
                            false,
                            question.options(),
                            List.of()))
                    .toList();
        }
        return words(key).stream()
                .map(word -> field(under(path, word.value()), word.text(), Kind.NUMBER, false, List.of(), List.of()))
                .toList();
    }

    private static List<Option> numbers() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(Integer::toString)
                .map(no -> new Option(no, no))
                .toList();
    }

    private List<Option> words(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(word -> (Enum<?>) word)
                .map(word -> new Option(word.name(), around.terms().of(word)))
                .toList();
    }

    private FormField field(
            String path, String label, Kind kind, boolean required, List<Option> options, List<FormField> parts) {
        boolean first = (!path.equals(NUMBERED) && required) || kind == Kind.TEXT || kind == Kind.WORDS_LINE;
        List<String> wrong = kind == Kind.GROUP || kind == Kind.LIST ? complaints.at(path) : complaints.within(path);
        return new FormField(path, label, kind, required, first, sent.all(path), options, parts, wrong);
    }
}
