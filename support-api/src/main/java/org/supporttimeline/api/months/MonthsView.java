package org.supporttimeline.api.months;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.month.MonthActivity;

/**
 * Months of a case, the earliest first; or a month of an office's cases. Without any words, so the same for every reader.
 *
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record MonthsView(List<MonthActivity> months, @Nullable String next) {}
