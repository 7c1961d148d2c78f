package org.supporttimeline.api.pages.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.casefile.EntryIndex;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

/**
 * What a form needs to know besides the record that it is drawn from.
 *
 * @param form the check-in form that is filled, where one is
 */
record Surroundings(Account account, LocalDate today, Terms terms, EntryIndex entries, Forms forms, Form form) {

    private static final int ENTRIES = 20;

    /** Entries of the kinds that a field may name, the newest first. */
    List<FormField.Option> entries(Class<? extends SupportEvent>[] kinds) {
        Function<Integer, FormField.Option> option = no -> new FormField.Option(
                Integer.toString(no),
                terms.of(no + " 番", "Entry " + no) + " "
                        + entries.type(no).map(terms::of).orElse("")
                        + entries.day(no).map(day -> " " + day).orElse(""));
        return IntStream.iterate(entries.last(), no -> no > 0, no -> no - 1)
                .filter(entries::counts)
                .filter(no -> entries.type(no)
                        .filter(type -> isAny(kinds, type.shape()))
                        .isPresent())
                .limit(ENTRIES)
                .boxed()
                .map(option)
                .toList();
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
