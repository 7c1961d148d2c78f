/**
 * Looks back over the record at how a risk rule would have done, by the settings in force and by others, before a threshold is
 * changed. For whoever decides on thresholds; counts only, never a case or a person.
 */
@NullMarked
package org.supporttimeline.projections.backtest;

import org.jspecify.annotations.NullMarked;
