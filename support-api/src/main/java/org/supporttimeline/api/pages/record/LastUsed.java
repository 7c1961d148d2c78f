package org.supporttimeline.api.pages.record;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineEntry;
import org.supporttimeline.projections.timeline.TimelineFilter;

/**
 * How an account did the same thing in the same case last time: by telephone, at the workplace. Never what it found: that is asked
 * anew each time.
 */
@Component
final class LastUsed {

    private static final Set<String> HOW = Set.of("channel", "place");

    private final Timeline timeline;
    private final WireForm wire;

    LastUsed(Timeline timeline, CaseLog log) {
        this.timeline = timeline;
        this.wire = log.wire();
    }

    /** The words of the fields that say how, by their names. */
    Map<String, String> of(Account account, @Nullable UUID caseId, EventType type) {
        var used = new TreeMap<String, String>();
        if (caseId != null) {
            var mine = new TimelineFilter(Set.of(), Set.of(type.name()), null, null, account.id(), null, false);
            timeline.page(account.scope(), caseId, mine, null, 1).stream()
                    .flatMap(page -> page.entries().stream())
                    .map(this::event)
                    .forEach(event -> {
                        for (RecordComponent component : event.getClass().getRecordComponents()) {
                            if (HOW.contains(component.getName())
                                    && Shape.value(event, component) instanceof Enum<?> word) {
                                used.put(component.getName(), word.name());
                            }
                        }
                    });
        }
        return used;
    }

    private SupportEvent event(TimelineEntry entry) {
        var stored = entry.stored();
        return wire.read(stored.type(), stored.revision(), stored.payload());
    }
}
