/**
 * The timeline of a case: what was recorded, by the day on which it happened, newest first. The service reads pages of it; the
 * projector keeps it.
 */
@NullMarked
package org.supporttimeline.projections.timeline;

import org.jspecify.annotations.NullMarked;
