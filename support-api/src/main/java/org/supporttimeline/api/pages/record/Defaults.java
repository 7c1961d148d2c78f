package org.supporttimeline.api.pages.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.form.Form;

/** What a new form begins with: today, me, as last time, the plan in force, the newest version. */
final class Defaults {

    private Defaults() {}

    /**
     * @param used how the same thing was done last time
     * @param asked what the form's address says
     */
    static Sent of(
            EventType type, Surroundings around, CaseFile file, Map<String, String> used, Map<String, String[]> asked) {
        var values = new HashMap<String, List<String>>();
        LocalDate today = around.today();
        Form form = around.form();
        var all = new TreeMap<>(used);
        all.put("on", today.toString());
        all.put("staff", around.account().getName());
        all.put("formVersion", Integer.toString(form.version()));
        all.put("form", form.code().value());
        all.put("periodFrom", today.minusDays(form.periodDays() - 1L).toString());
        all.put("periodTo", today.toString());
        all.put("planNo", Integer.toString(planNo(type, file)));
        all.put("month", YearMonth.from(today).toString());
        all.put("person", UUID.randomUUID().toString());
        if (around.account().offices().size() == 1) {
            all.put("office", around.account().offices().first().value());
        }
        for (var component : type.shape().getRecordComponents()) {
            String value = all.get(component.getName());
            if (value != null) {
                values.put(component.getName(), List.of(value));
            }
        }
        asked.forEach((name, given) -> values.put(name, List.of(given)));
        return Sent.with(values);
    }

    /** A draft begins the next plan; every other step belongs to the newest. */
    private static int planNo(EventType type, CaseFile file) {
        int newest = file.plans().plans().isEmpty()
                ? 0
                : file.plans().plans().getLast().planNo();
        return type.name().equals("PlanDrafted") ? newest + 1 : Math.max(1, newest);
    }
}
