package org.supporttimeline.domain.decision;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.EntryIndex;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.RefersTo;
import org.supporttimeline.domain.event.SupportEvent;

/** Every field marked {@link RefersTo} names an entry that is there, fits, counts and is not later than the fact. */
final class ReferenceRules {

    private record Reference(RecordFields.Field field, List<Class<? extends SupportEvent>> kinds) {}

    private static final ClassValue<List<Reference>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<Reference> computeValue(Class<?> type) {
            List<Reference> references = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                RefersTo refersTo = component.getAnnotation(RefersTo.class);
                if (refersTo != null) {
                    references.add(new Reference(
                            new RecordFields.Field(component.getName(), component.getAccessor()),
                            Arrays.asList(refersTo.value())));
                }
            }
            return List.copyOf(references);
        }
    };

    private ReferenceRules() {}

    static void check(CaseFile file, SupportEvent event, Findings findings) {

        LocalDate on = event instanceof Fact fact ? fact.on() : null;
        for (Reference reference : REFERENCES.get(event.getClass())) {
            String name = reference.field().name();
            switch (reference.field().read(event)) {
                case Integer no -> check(file.entries(), name, no, reference.kinds(), on, findings);
                case Collection<?> numbers -> {
                    for (Object no : numbers) {
                        check(file.entries(), name, (Integer) no, reference.kinds(), on, findings);
                    }
                }
                case null -> {}
                default -> throw new IllegalStateException(name + " is no reference");
            }
        }
    }

    private static void check(
            EntryIndex entries,
            String field,
            int no,
            List<Class<? extends SupportEvent>> kinds,
            @Nullable LocalDate on,
            Findings findings) {
        if (!entries.has(no)) {
            findings.add(Rule.REFERENCE_EXISTS, field, no);
        } else if (!fits(entries, no, kinds)) {
            findings.add(Rule.REFERENCE_FITS, field, no);
        } else if (!entries.counts(no)) {
            findings.add(Rule.REFERENCE_COUNTS, field, no);
        } else if (on != null && entries.day(no).filter(on::isBefore).isPresent()) {
            findings.add(Rule.REFERENCE_NOT_LATER, field, no);
        }
    }

    private static boolean fits(EntryIndex entries, int no, List<Class<? extends SupportEvent>> kinds) {
        return entries.type(no)
                .map(EventType::shape)
                .filter(shape -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(shape)))
                .isPresent();
    }
}
