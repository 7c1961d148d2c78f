/** Code that breaks the rules between packages, so that a test can see it caught. Nothing uses it. */
@NullMarked
package org.supporttimeline.wrong.domain;

import org.jspecify.annotations.NullMarked;
