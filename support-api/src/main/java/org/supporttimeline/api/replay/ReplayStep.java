package org.supporttimeline.api.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.HistoryEntryView;

/**
 * One entry, and what it changed.
 *
 * @param on the day on which it is judged
 * @param passed what the days since the step before had changed by themselves; none when nothing
 * @param recorded the entry as the history told it when it was the newest
 * @param changed what it changed, judged on one day before and after
 */
record ReplayStep(String line, LocalDate on, @Nullable Changes passed, HistoryEntryView recorded, Changes changed) {}
