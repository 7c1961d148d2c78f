/**
 * The rules of the field as dated settings with their sources, the days on which offices work, and what is due in a case on
 * a day. Decisions, risks, lists and pages may use it; it knows the events, the case file and the forms, never a clock.
 */
@NullMarked
package org.supporttimeline.domain.calendar;

import org.jspecify.annotations.NullMarked;
