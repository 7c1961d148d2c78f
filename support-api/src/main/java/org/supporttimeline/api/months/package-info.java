/** What was done month by month: of a case, and of an office's cases in one month. Mirrors the projection. */
@NullMarked
package org.supporttimeline.api.months;

import org.jspecify.annotations.NullMarked;
