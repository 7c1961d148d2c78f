/**
 * What differs between two records, field by field, whatever they are records of. Pure; used wherever two states of something
 * are told beside each other.
 */
@NullMarked
package org.supporttimeline.domain.difference;

import org.jspecify.annotations.NullMarked;
