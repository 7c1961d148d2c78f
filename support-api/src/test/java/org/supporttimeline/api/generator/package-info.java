/** Tests of the generator against a real database. */
@NullMarked
package org.supporttimeline.api.generator;

import org.jspecify.annotations.NullMarked;
