/**
 * A case step by step as it was recorded, and the record at one moment beside the record at another. The writer needs no HTTP,
 * so that a bundle of evidence has the same file.
 */
@NullMarked
package org.supporttimeline.api.replay;

import org.jspecify.annotations.NullMarked;
