/**
 * Looks for words that must not be there: in the databases, in their files and in the logs. For the tests of the whole service
 * alone.
 */
@NullMarked
package org.supporttimeline.api.sealing;

import org.jspecify.annotations.NullMarked;
