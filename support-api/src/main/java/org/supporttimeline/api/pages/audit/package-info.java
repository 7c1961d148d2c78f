/**
 * The pages of auditors and service managers: how the record of a case came about, what an inspection would find, who read what,
 * and what proves it. Nothing uses them.
 */
@NullMarked
package org.supporttimeline.api.pages.audit;

import org.jspecify.annotations.NullMarked;
