/** Opening cases, recording, correcting and retracting entries, and how a case or an office's cases stand now. */
@NullMarked
package org.supporttimeline.api.cases;

import org.jspecify.annotations.NullMarked;
