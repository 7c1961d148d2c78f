package org.supporttimeline.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.projections.audit.AuditEntry.Amending;
import org.supporttimeline.projections.audit.AuditEntry.SharedReport;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an amendment did to the record when it was made.
 *
 * @param amends the entry that it names
 * @param fact the entry that says something else from then on
 * @param saidBefore the entry whose words counted until then; none when the fact was retracted
 * @param saidAfter the entry whose words counted from then on; none when the fact was retracted
 * @param changes field by field, as this reader may see them
 * @param afterBundle when the last evidence bundle of the case had been made by then; absent where none had, and where what is
 *     told is made of the log alone
 * @param afterReportShared the months that it concerns whose reports had been shared by then, with the entries that say so
 */
public record AmendmentView(
        int amends,
        int fact,
        @Nullable Integer saidBefore,
        @Nullable Integer saidAfter,
        List<FieldChange> changes,
        @Nullable Instant afterBundle,
        List<SharedReport> afterReportShared) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static AmendmentView of(Amending amending, WireForm wire, Function<Confidential, Words> open) {
        JsonNode before = said(amending.before(), wire, open);
        JsonNode after = said(amending.after(), wire, open);
        String type = (before.isMissingNode() ? after : before).path("type").asString("");
        return new AmendmentView(
                amending.amends(),
                amending.fact(),
                amending.before().map(StoredEntry::entryNo).orElse(null),
                amending.after().map(StoredEntry::entryNo).orElse(null),
                EventCatalogue.byName(type)
                        .map(fact -> Differences.between(fact.shape(), before, after))
                        .orElse(List.of()),
                null,
                amending.afterReportShared());
    }

    AmendmentView after(@Nullable Instant bundle) {
        return new AmendmentView(amends, fact, saidBefore, saidAfter, changes, bundle, afterReportShared);
    }

    /** The fact as the entry says it, which for a correction is what it puts in place; missing when none does. */
    private static JsonNode said(Optional<StoredEntry> entry, WireForm wire, Function<Confidential, Words> open) {
        JsonNode event = entry.<JsonNode>map(stored ->
                        JSON.readTree(HistoryEntryView.event(stored, wire, open).toText()))
                .orElse(JSON.missingNode());
        JsonNode replacement = event.path("replacement");
        return replacement.isMissingNode() ? event : replacement;
    }
}
