/** Who has read what: for auditors and service managers across their offices, and for the person whose file it is. */
@NullMarked
package org.supporttimeline.api.access;

import org.jspecify.annotations.NullMarked;
