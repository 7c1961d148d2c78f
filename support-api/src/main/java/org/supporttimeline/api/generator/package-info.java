/**
 * Fills an empty log with made-up cases, for trying out and for measuring: {@code support-api generate}. Only the command line
 * uses it.
 */
@NullMarked
package org.supporttimeline.api.generator;

import org.jspecify.annotations.NullMarked;
