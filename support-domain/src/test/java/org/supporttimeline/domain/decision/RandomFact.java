package org.supporttimeline.domain.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.MunicipalityCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.RefersTo;
import org.supporttimeline.domain.event.RuleCode;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Text;

/** Makes one event up, of a type, for a case as it stands: plausible in shape, valid only as chance has it. */
final class RandomFact {
    static final FormCode WEEKLY = new FormCode("weekly-progress");

    /** Long goals are numbered from 1, short ones from here. */
    private static final int SHORT_GOALS = 11;

    private static final Map<String, int[]> RANGES = Map.of(
            "minutes", new int[] {10, 180},
            "weeklyMinutes", new int[] {600, 2400},
            "everyDays", new int[] {7, 60},
            "daysPerMonth", new int[] {1, 23},
            "planNo", new int[] {1, 6},
            "unnotified", new int[] {0, 0},
            "formVersion", new int[] {1, 1});

    private final SplittableRandom random;
    private final Forms forms;
    private final CaseFile file;
    private final LocalDate on;
    private int number = 1;

    RandomFact(SplittableRandom random, Forms forms, CaseFile file, LocalDate on) {
        this.random = random;
        this.forms = forms;
        this.file = file;
        this.on = on;
    }

    <E extends SupportEvent> E of(Class<E> shape) {
        return shape == CheckInSubmitted.class ? shape.cast(checkIn()) : record(shape);
    }

    private CheckInSubmitted checkIn() {
        LocalDate monday = on.minusDays(on.getDayOfWeek().getValue() + 6L);
        SortedMap<ItemCode, Integer> answers = new TreeMap<>();
        SortedMap<ItemCode, Confidential> texts = new TreeMap<>();
        for (Item item : forms.newest(WEEKLY).orElseThrow().items()) {
            if (item.askedWhen() == null && random.nextInt(5) > 0) {
                switch (item) {
                    case Scale scale ->
                        answers.put(item.code(), pick(scale.steps()).value());
                    case Choice choice ->
                        answers.put(item.code(), pick(choice.options()).value());
                    case Quantity quantity -> answers.put(item.code(), quantity.min());
                    case Text text -> texts.put(item.code(), sealed("text"));
                }
            }
        }
        boolean signed = !file.outlook().signs().isEmpty() && random.nextBoolean();
        Integer list = signed ? file.outlook().signs().getLast().entry() : null;
        SortedSet<Integer> signs =
                signed ? new TreeSet<>(file.outlook().signs().getLast().levels().keySet()) : new TreeSet<>();
        return new CheckInSubmitted(
                on,
                WEEKLY,
                1,
                monday,
                monday.plusDays(6),
                answers,
                texts,
                list,
                signs,
                pick(List.of(EnteredBy.values())));
    }

    private <R> R record(Class<R> shape) {
        RecordComponent[] components = shape.getRecordComponents();
        try {
            var constructor = shape.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(one -> value(shape, one)).toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("cannot make up a " + shape.getSimpleName(), e);
        }
    }

    private @Nullable Object value(Class<?> shape, RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        if (optional && random.nextInt(3) == 0) {
            return null;
        }
        if (refersTo != null) {
            List<Integer> fitting = fitting(refersTo);
            if (component.getType() == SortedSet.class) {
                return fitting.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(pick(fitting), pick(fitting)));
            }
            return fitting.isEmpty() ? (optional ? null : Integer.valueOf(1)) : pick(fitting);
        }
        if (component.getName().equals("birthYearBand")) {
            return 1960 + 5 * random.nextInt(8);
        }
        return value(component.getGenericType(), component.getName(), 0, shape);
    }

    private List<Integer> fitting(RefersTo refersTo) {
        return IntStream.rangeClosed(1, file.lastEntry())
                .filter(no -> file.entries().counts(no)
                        && Arrays.stream(refersTo.value())
                                .anyMatch(kind -> kind.isAssignableFrom(file.entries()
                                        .type(no)
                                        .map(EventType::shape)
                                        .orElseThrow())))
                .boxed()
                .toList();
    }

    private Object value(Type type, String name, int index, Class<?> shape) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name, shape);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return pick(List.of(plain.getEnumConstants()));
        }
        if (plain == int.class || plain == Integer.class) {
            return number(name, index);
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == LocalDate.class) {
            return day(name, shape);
        }
        if (plain == LocalTime.class) {
            return LocalTime.of(name.equals("from") ? random.nextInt(9, 12) : random.nextInt(12, 18), 0);
        }
        return plain == YearMonth.class ? YearMonth.from(on).minusMonths(1) : coded(plain, name);
    }

    private int number(String name, int index) {
        int[] range = RANGES.getOrDefault(name, new int[] {index + 1, index + 1});
        return switch (name) {
            case "no" -> number;
            case "goalNo" -> random.nextBoolean() ? 1 : SHORT_GOALS;
            default -> random.nextInt(range[0], range[1] + 1);
        };
    }

    private LocalDate day(String name, Class<?> shape) {
        boolean past = shape.getSimpleName().equals("ReportedAttendance")
                || shape.getSimpleName().equals("WorkTrialCompleted")
                || name.equals("asOf");
        return switch (name) {
            case "on" -> on;
            case "firstContractOn", "originEndedOn" -> on.minusDays(40);
            case "from" -> past ? on.minusDays(14) : on;
            case "learntOn", "contractOn" -> on;
            default -> past ? on.minusDays(random.nextInt(7)) : on.plusDays(random.nextInt(7, 90));
        };
    }

    private Object coded(Class<?> plain, String name) {
        if (plain == Confidential.class) {
            return sealed(name);
        }
        if (plain == Long.class) {
            return 1L + random.nextInt(1000);
        }
        if (plain == OfficeId.class) {
            return new OfficeId("office-" + random.nextInt(1, 4));
        }
        if (plain == StaffId.class) {
            return new StaffId("staff-" + random.nextInt(1, 5));
        }
        if (plain == PersonId.class) {
            return new PersonId(new UUID(7, random.nextInt(1, 1000)));
        }
        if (plain == FormCode.class) {
            return WEEKLY;
        }
        if (plain == RuleCode.class) {
            return new RuleCode("R" + random.nextInt(1, 17));
        }
        if (plain == Fact.class) {
            return record(SuccessNoted.class);
        }
        return plain == MunicipalityCode.class ? new MunicipalityCode("112011") : record(plain);
    }

    private Object collection(ParameterizedType type, String name, Class<?> shape) {
        Type[] of = type.getActualTypeArguments();
        int size = random.nextInt(1, 4);
        if (type.getRawType() == List.class) {
            int first = name.equals("shortGoals") ? SHORT_GOALS : 1;
            return IntStream.range(0, size)
                    .mapToObj(index -> {
                        number = first + index;
                        return value(of[0], name, index, shape);
                    })
                    .toList();
        }
        if (type.getRawType() == SortedSet.class) {
            SortedSet<Object> set = new TreeSet<>();
            IntStream.range(0, size).forEach(index -> set.add(value(of[0], name, index, shape)));
            return set;
        }
        SortedMap<Object, Object> map = new TreeMap<>();
        IntStream.range(0, size).forEach(index -> map.put(value(of[0], name, index, shape), random.nextInt(1, 6)));
        return map;
    }

    private Confidential sealed(String name) {
        return new Confidential("sealed-" + name + "-" + random.nextInt(100));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
