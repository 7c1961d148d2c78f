/**
 * The risk indicators of each case, one row for each rule that holds, from {@code RiskRules} alone. Lists and pages read them
 * through {@link Indicators}; the projector keeps them, and looks at a case again on the day that changes them.
 */
@NullMarked
package org.supporttimeline.projections.risk;

import org.jspecify.annotations.NullMarked;
