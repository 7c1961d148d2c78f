/** Evidence bundles over HTTP: what goes into one, for whom, recorded before it is handed out. The form is {@code evidence}'s. */
@NullMarked
package org.supporttimeline.api.bundle;

import org.jspecify.annotations.NullMarked;
