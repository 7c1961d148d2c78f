/**
 * Pictures of a case on a scale of time: what stands where is worked out without a framework, then written as SVG. Pages that show
 * such a picture may use it; beside each they show its table.
 */
@NullMarked
package org.supporttimeline.api.pages.picture;

import org.jspecify.annotations.NullMarked;
