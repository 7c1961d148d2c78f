/**
 * The form of an evidence bundle, and its verification: with no database, no network and no service around it. The making of
 * bundles and the command line use it; {@code docs/reference/bundle.md} describes the form.
 */
@NullMarked
package org.supporttimeline.api.evidence;

import org.jspecify.annotations.NullMarked;
