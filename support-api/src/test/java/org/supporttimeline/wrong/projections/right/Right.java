package org.supporttimeline.wrong.projections.right;

import java.util.List;
import org.supporttimeline.wrong.projections.left.Left;

/** The other half of a cycle. */
public record Right(List<Left> lefts) {}
