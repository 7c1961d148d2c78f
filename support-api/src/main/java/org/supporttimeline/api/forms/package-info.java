/** The check-in forms, for whoever draws or fills them. Reads the domain's forms and nothing else. */
@NullMarked
package org.supporttimeline.api.forms;

import org.jspecify.annotations.NullMarked;
