/** Code that breaks the rules between packages, so that a test can see it caught. Nothing uses it. */
@NullMarked
package org.supporttimeline.wrong.projections.right;

import org.jspecify.annotations.NullMarked;
