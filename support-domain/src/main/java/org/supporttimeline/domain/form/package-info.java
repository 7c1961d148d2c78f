/**
 * The check-in forms that people fill (weekly progress, daily report) as versioned data, and whether a filled form fits the
 * version that it names. Decisions, deadlines, risks and pages may use it; it knows the events and nothing else.
 */
@NullMarked
package org.supporttimeline.domain.form;

import org.jspecify.annotations.NullMarked;
