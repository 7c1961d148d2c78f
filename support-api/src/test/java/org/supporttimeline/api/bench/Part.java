package org.supporttimeline.api.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A subject that can be measured alone: {@code -Dbench.only=rebuild,lists}. */
enum Part {
    APPENDS,
    REPLAY,
    REBUILD,
    LIVE,
    BACKTEST,
    PAGES,
    LISTS,
    SCREENS,
    ASOF,
    STEPS,
    SEALING,
    FSCK,
    BUNDLE;

    static Set<Part> given(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> parts.add(valueOf(name.toUpperCase(Locale.ROOT))));
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }
}
