/**
 * The yearly figures of an office and the employments of a case. Mirrors the projection of that name; persons stand here by
 * their numbers only. Pages ask in the same way and show the same answer.
 */
@NullMarked
package org.supporttimeline.api.retention;

import org.jspecify.annotations.NullMarked;
