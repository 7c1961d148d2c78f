package org.supporttimeline.api.pages.record;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.casefile.EntryIndex;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

/**
 * What a form needs to know besides the record that it is drawn from.
 *
 * @param person opens the name of whose record it goes into; nothing where there is none to show
 * @param form the check-in form that is filled, where one is
 */
record Surroundings(
        Account account,
        Supplier<@Nullable Words> person,
        LocalDate today,
        Terms terms,
        EntryIndex entries,
        Forms forms,
        Form form) {

    private static final int ENTRIES = 40;

    /**
     * Entries of the kinds that a field may name, the newest first, and those that stand in it already, however old.
     *
     * @param chosen the numbers of those
     */
    List<FormField.Option> entries(Class<? extends SupportEvent>[] kinds, List<String> chosen) {
        Function<Integer, FormField.Option> option = no -> new FormField.Option(
                Integer.toString(no),
                terms.of(no + " 番", "Entry " + no) + " "
                        + entries.type(no).map(terms::of).orElse("")
                        + entries.day(no).map(day -> " " + day).orElse(""));
        var numbers = IntStream.iterate(entries.last(), no -> no > 0, no -> no - 1)
                .filter(entries::counts)
                .filter(no -> entries.type(no)
                        .filter(type -> isAny(kinds, type.shape()))
                        .isPresent())
                .limit(ENTRIES)
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        chosen.stream()
                .filter(no -> no.matches("[0-9]{1,8}"))
                .map(Integer::valueOf)
                .forEach(numbers::add);
        return numbers.stream().map(option).toList();
    }

    private static boolean isAny(Class<? extends SupportEvent>[] kinds, Class<?> shape) {
        for (Class<?> kind : kinds) {
            if (kind.isAssignableFrom(shape)) {
                return true;
            }
        }
        return false;
    }
}
