/** The rules that hold between packages, tested on the code and on code that breaks them. Nothing uses it. */
@NullMarked
package org.supporttimeline.api.architecture;

import org.jspecify.annotations.NullMarked;
