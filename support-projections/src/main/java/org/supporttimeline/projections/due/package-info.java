/**
 * What is due in each case, one row an item, from {@code Deadlines} alone. Lists, calendars and reports read it through {@link
 * DueItems}; the projector keeps it, and looks at a case again on the day that changes it.
 */
@NullMarked
package org.supporttimeline.projections.due;

import org.jspecify.annotations.NullMarked;
