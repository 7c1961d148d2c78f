package org.supporttimeline.projections.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.projector.KnownCase;

/** What is due and not yet met. */
record DueRow(
        UUID caseId,
        LocalDate dueOn,
        String kind,
        int entryNo,
        int nth,
        String office,
        LocalDate fromDay,
        String state,
        String binding,
        List<String> staff,
        List<Integer> entries,
        List<String> settings) {

    /** What two items of a case can have in common. */
    private record Place(LocalDate dueOn, DeadlineKind kind, int entryNo) {}

    static List<DueRow> of(KnownCase known, AsOf asOf) {
        String office = known.file().offices().current().value();
        List<String> staff = known.file().staffing().on(known.today()).values().stream()
                .map(StaffId::value)
                .distinct()
                .sorted()
                .toList();
        Map<Place, Integer> counts = new HashMap<>();
        List<DueRow> rows = new ArrayList<>();
        for (Deadline deadline : asOf.deadlines()) {
            if (deadline.state() != DeadlineState.MET) {
                int entryNo =
                        deadline.entries().isEmpty() ? 0 : deadline.entries().first();
                int nth = counts.merge(new Place(deadline.dueOn(), deadline.kind(), entryNo), 1, Integer::sum);
                rows.add(of(known.caseId(), office, staff, deadline, entryNo, nth));
            }
        }
        return rows;
    }

    private static DueRow of(UUID caseId, String office, List<String> staff, Deadline deadline, int entryNo, int nth) {
        return new DueRow(
                caseId,
                deadline.dueOn(),
                deadline.kind().name(),
                entryNo,
                nth,
                office,
                deadline.from(),
                deadline.state().name(),
                deadline.binding().name(),
                staff,
                List.copyOf(deadline.entries()),
                deadline.settings().stream().map(Setting::key).toList());
    }

    DueItem item() {
        return new DueItem(
                caseId,
                new OfficeId(office),
                DeadlineKind.valueOf(kind),
                nth,
                fromDay,
                dueOn,
                DeadlineState.valueOf(state),
                Deadline.Binding.valueOf(binding),
                staff.stream().map(StaffId::new).toList(),
                entries,
                settings.stream().map(key -> Setting.ofKey(key).orElseThrow()).collect(Collectors.toSet()));
    }
}
