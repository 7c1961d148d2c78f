/**
 * The access log: every read of personal text, whatever is taken away, every failed login and refused access, appended and
 * never changed. The vault records here before it opens anything; whoever answers requests records the rest.
 */
@NullMarked
package org.supporttimeline.projections.access;

import org.jspecify.annotations.NullMarked;
