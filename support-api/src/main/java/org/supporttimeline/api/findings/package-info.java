/** What an inspection would find, over HTTP: in a case, and in all cases of an office. */
@NullMarked
package org.supporttimeline.api.findings;

import org.jspecify.annotations.NullMarked;
