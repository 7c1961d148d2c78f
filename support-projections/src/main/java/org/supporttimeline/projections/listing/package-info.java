/**
 * Lists across cases, read in pages off an index, with the counts at their head. For the packages of projections that are listed;
 * each says what its rows are and which of them are asked for.
 */
@NullMarked
package org.supporttimeline.projections.listing;

import org.jspecify.annotations.NullMarked;
