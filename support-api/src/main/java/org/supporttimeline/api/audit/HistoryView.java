package org.supporttimeline.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history.
 *
 * @param entries in the order in which they were recorded
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record HistoryView(List<HistoryEntryView> entries, @Nullable String next) {}
