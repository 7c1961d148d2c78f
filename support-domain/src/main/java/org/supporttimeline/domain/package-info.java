/** What happened to a person in support, and what may happen next. Any package may use it; it uses none of ours. */
@NullMarked
package org.supporttimeline.domain;

import org.jspecify.annotations.NullMarked;
