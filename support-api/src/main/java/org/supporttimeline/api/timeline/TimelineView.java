package org.supporttimeline.api.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param entries the newest first, by day and entry number
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record TimelineView(List<EntryView> entries, @Nullable String next) {}
