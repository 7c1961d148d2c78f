package org.supporttimeline.api.caseload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;

/**
 * A page of the cases of an account's offices.
 *
 * @param phases how many cases are in each stage that occurs, whatever stage was asked for; with the first page only
 * @param levels how many cases are of each level that occurs, whatever level was asked for; with the first page only
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record CaseloadView(
        List<CaseRow> cases,
        @Nullable Map<SupportPhase, Integer> phases,
        @Nullable Map<Level, Integer> levels,
        @Nullable String next) {}
