/**
 * Pages under {@code docs/} that the code writes about itself, held true by a test. The tests of every module may use it.
 */
@NullMarked
package org.supporttimeline.domain.page;

import org.jspecify.annotations.NullMarked;
