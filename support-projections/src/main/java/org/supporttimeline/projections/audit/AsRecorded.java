package org.supporttimeline.projections.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.projections.log.EntryKey;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * Entries of one case as {@link AuditHistory} told them when each was the newest: made of the entries alone, so that what was
 * recorded later changes nothing. Nothing had amended them yet.
 */
public final class AsRecorded {

    private static final BusinessDays CALENDAR = BusinessDays.japan();

    private final Policies policies;
    private final Amendings amendings;

    /**
     * @param stored all entries of the case up to some number, in order
     * @param recorded the same, decoded
     * @param policies say from when an entry counts as late
     */
    public AsRecorded(List<StoredEntry> stored, List<RecordedEntry> recorded, WireForm wire, Policies policies) {
        this.policies = policies;
        Map<EntryKey, StoredEntry> byKey = new HashMap<>();
        stored.forEach(entry -> byKey.put(new EntryKey(entry.caseId(), entry.entryNo()), entry));
        Map<EntryKey, Integer> amends = new HashMap<>();
        Set<EntryKey> shares = new HashSet<>();
        for (RecordedEntry entry : recorded) {
            EntryKey key = new EntryKey(entry.caseId(), entry.entry().no());
            if (entry.entry().event() instanceof Amendment amendment) {
                amends.put(key, amendment.entry());
            } else if (entry.entry().event() instanceof ReportShared) {
                shares.add(key);
            }
        }
        amendings =
                new Amendings(new Amendings.Known(amends, shares), amends.keySet(), keys -> found(keys, byKey), wire);
    }

    private static Collection<StoredEntry> found(Set<EntryKey> keys, Map<EntryKey, StoredEntry> all) {
        return keys.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /** One of them. */
    public AuditEntry of(StoredEntry stored, RecordedEntry recorded) {
        EntryRow row = EntryRow.of(recorded, CALENDAR);
        int allowed = policies.on(recorded.recordedOn()).businessDays(Setting.LATE_ENTRY);
        return new AuditEntry(
                stored,
                row.onDay(),
                row.daysLate(),
                row.businessDaysLate(),
                row.businessDaysLate() > allowed,
                false,
                amendings.of(new EntryKey(stored.caseId(), stored.entryNo())));
    }
}
