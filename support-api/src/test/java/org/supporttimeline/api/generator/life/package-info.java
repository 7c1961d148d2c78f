/** Tests of the made-up cases: that they could have happened, and are the same each time. */
@NullMarked
package org.supporttimeline.api.generator.life;

import org.jspecify.annotations.NullMarked;
