package org.supporttimeline.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.projections.log.WireForm;

/** A case told entry by entry, as the log would have it; the first is its intake. Immutable. */
public record ToldCase(List<Entry> entries) {

    private static final WireForm WIRE = WireForm.present();

    public ToldCase {
        entries = List.copyOf(entries);
    }

    public static ToldCase from(String day) {
        return new ToldCase(List.of()).then("IntakeTaken", """
                        {"on":"%s","person":"%s","office":"north","name":"sealed","route":"SELF","disabilities":[]}""".formatted(day, new UUID(1, 2)));
    }

    /** The same with one more entry. */
    public ToldCase then(String type, String json) {
        var more = new ArrayList<>(entries);
        more.add(new Entry(more.size() + 1, WIRE.read(type, 1, json)));
        return new ToldCase(more);
    }

    public ToldCase hired(String day) {
        return then("EmploymentStarted", """
                {"on":"%s","employer":"sealed","basis":"NEW_HIRE","opening":"RESERVED","disclosure":"OPEN","weeklyMinutes":1800}""".formatted(day));
    }

    public CaseFile file() {
        return CaseFile.of(entries);
    }
}
