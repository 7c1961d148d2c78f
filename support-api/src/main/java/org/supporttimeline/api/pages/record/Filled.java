package org.supporttimeline.api.pages.record;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.SupportEvent;

/** Puts a recorded event back into the fields of its form, to correct it. */
final class Filled {

    private final Map<String, List<String>> values = new HashMap<>();
    private final Function<Confidential, Words> open;

    private Filled(Function<Confidential, Words> open) {
        this.open = open;
    }

    static Sent of(SupportEvent event, String path, Function<Confidential, Words> open) {
        var filled = new Filled(open);
        filled.record(event, path);
        return Sent.with(filled.values);
    }

    private void record(Object record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Shape.value(record, component);
            if (value != null) {
                put(value, Drawing.under(path, component.getName()));
            }
        }
    }

    private void put(Object value, String path) {
        switch (value) {
            case Confidential words -> {
                if (open.apply(words) instanceof Words.Plain(String text)) {
                    values.put(path, List.of(text));
                }
            }
            case Map<?, ?> map -> map.forEach((key, one) -> put(one, Drawing.under(path, text(key))));
            case Collection<?> many -> elements(many, path);
            case Record record when FormBody.isGroup(record.getClass()) -> record(record, path);
            default -> values.put(path, List.of(text(value)));
        }
    }

    private void elements(Collection<?> many, String path) {
        boolean listed = many.stream().anyMatch(one -> Drawing.isListed(one.getClass()));
        if (!listed) {
            values.put(path, many.stream().map(Filled::text).toList());
            return;
        }
        int i = 0;
        for (Object one : many) {
            put(one, path + "[" + i++ + "]");
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case Record code when Shape.isCode(code.getClass()) -> code.toString();
            default -> value.toString();
        };
    }
}
