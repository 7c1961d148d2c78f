/** Files that survive a crash whole, and those that nobody else may read. Keys and checkpoints are kept in such. */
@NullMarked
package org.supporttimeline.projections.file;

import org.jspecify.annotations.NullMarked;
