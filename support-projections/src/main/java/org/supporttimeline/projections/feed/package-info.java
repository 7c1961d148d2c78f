/**
 * The log as other systems follow it: in the order of its positions, each reader seeing the cases of its offices. Reads the log
 * itself, and from the timeline's tables only whose case it is; the service's feed uses it.
 */
@NullMarked
package org.supporttimeline.projections.feed;

import org.jspecify.annotations.NullMarked;
