/** Tests of the life stories: that they follow every rule, and are recorded once. */
@NullMarked
package org.supporttimeline.api.samples;

import org.jspecify.annotations.NullMarked;
