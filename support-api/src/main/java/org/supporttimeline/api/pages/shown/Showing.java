package org.supporttimeline.api.pages.shown;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.RefersTo;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;

/** Reads events out for one reader: every field that says something, in the order of the record. */
public final class Showing {

    private static final int BRIEF = 3;
    private static final Forms FORMS = Forms.standard();

    /** Says nothing without its label. */
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+");

    /** Two days or two times of day: from the one to the other. */
    private static final Pattern SPAN =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d)・(\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d)");

    /** Kept, since each keeps what stands beside it once that has been read. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final Terms terms;
    private final Function<Confidential, Words> open;

    /** @param open opens words for the reader, as far as they may read them */
    public Showing(Terms terms, Function<Confidential, Words> open) {
        this.terms = terms;
        this.open = open;
    }

    /** The fields of an event, without its day. */
    public List<ShownField> fields(SupportEvent event) {
        return parts(event, true);
    }

    /** The line that stands for an event while it is closed: a few codes, and the beginning of what somebody wrote. */
    public String brief(List<ShownField> fields) {
        List<String> codes = fields.stream()
                .filter(field -> !field.words() && !field.value().isEmpty())
                .map(ShownField::value)
                .filter(value -> !BARE_NUMBER.matcher(value).matches())
                .limit(BRIEF)
                .toList();
        String told = SPAN.matcher(String.join("・", codes)).replaceAll("$1 – $2");
        String words = fields.stream()
                .filter(field -> field.words() && !field.value().isEmpty())
                .map(ShownField::value)
                .findFirst()
                .orElse("");
        return words.isEmpty() || told.isEmpty() ? told + firstLine(words) : told + "　" + firstLine(words);
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    private List<ShownField> parts(Object record, boolean isEvent) {
        var parts = new ArrayList<ShownField>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            boolean isTheDay = isEvent && component.getName().equals("on");
            Object value = isTheDay ? null : Shape.value(record, component);
            if (value != null) {
                ShownField part = component.isAnnotationPresent(RefersTo.class)
                        ? ShownField.code(terms.of(component), entries(value))
                        : record instanceof CheckInSubmitted checkIn && value instanceof Map<?, ?> answers
                                ? answered(terms.of(component), answers, checkIn)
                                : shown(terms.of(component), value);
                if (!part.value().isEmpty() || part.words() || !part.parts().isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private ShownField shown(String label, Object value) {
        return switch (value) {
            case Confidential words -> ShownField.words(label, open.apply(words));
            case Enum<?> word -> ShownField.code(label, terms.of(word));
            case Boolean flag -> ShownField.code(label, flag ? terms.of("はい", "Yes") : terms.of("いいえ", "No"));
            case Fact fact -> ShownField.of(label, parts(fact, false));
            case Map<?, ?> map ->
                ShownField.of(
                        label,
                        map.entrySet().stream()
                                .map(pair -> shown(name(pair.getKey()), pair.getValue()))
                                .toList());
            case Collection<?> many -> many(label, many);
            case LocalDate day -> ShownField.code(label, day.toString());
            case YearMonth month -> ShownField.code(label, month.toString());
            case LocalTime time -> ShownField.code(label, time.toString());
            case FormCode form -> ShownField.code(label, title(form));
            case Record code when Shape.isCode(code.getClass()) -> ShownField.code(label, name(code));
            case Record record -> ShownField.of(label, parts(record, false));
            default -> ShownField.code(label, value.toString());
        };
    }

    /** Codes beside one another in a line, everything else one below the other. */
    private ShownField many(String label, Collection<?> many) {
        List<ShownField> elements = many.stream().map(one -> shown("", one)).toList();
        boolean codes =
                elements.stream().allMatch(one -> !one.words() && one.parts().isEmpty());
        return codes
                ? ShownField.code(
                        label,
                        String.join(
                                "、", elements.stream().map(ShownField::value).toList()))
                : ShownField.of(label, elements);
    }

    /** The numbers of other entries. */
    private String entries(Object value) {
        Collection<?> numbers = value instanceof Collection<?> many ? many : List.of(value);
        return numbers.stream().map(no -> terms.of(no + " 番", "entry " + no)).collect(Collectors.joining("、"));
    }

    /** Answers beside what was asked then. */
    private ShownField answered(String label, Map<?, ?> answers, CheckInSubmitted checkIn) {
        Optional<Form> form = FORMS.of(checkIn.form(), checkIn.formVersion());
        return ShownField.of(
                label,
                answers.entrySet().stream()
                        .map(pair -> form.flatMap(asked -> asked.item((ItemCode) pair.getKey()))
                                .map(item -> answered(item, pair.getValue()))
                                .orElseGet(() -> shown(name(pair.getKey()), pair.getValue())))
                        .toList());
    }

    private ShownField answered(Item item, Object answer) {
        String question = terms.of(item.question().ja(), item.question().en());
        return answer instanceof Integer number
                ? ShownField.code(question, AnswerWords.of(item, number, terms))
                : shown(question, answer);
    }

    private String title(FormCode code) {
        return FORMS.newest(code)
                .map(form -> terms.of(form.title().ja(), form.title().en()))
                .orElse(code.value());
    }

    private String name(Object key) {
        return key instanceof Enum<?> word ? terms.of(word) : key.toString();
    }
}
