package org.supporttimeline.wrong.projections.left;

import org.supporttimeline.wrong.projections.right.Right;

/** One half of a cycle. */
public record Left(Right right) {}
