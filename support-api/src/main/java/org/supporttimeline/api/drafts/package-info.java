/**
 * What accounts have begun to write and not recorded yet, kept sealed. The pages that record may use it, and whoever destroys a
 * case's key, to drop what nobody can read any more.
 */
@NullMarked
package org.supporttimeline.api.drafts;

import org.jspecify.annotations.NullMarked;
