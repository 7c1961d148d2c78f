/** What is kept, and what can be read from it. The service uses it; it uses the domain. */
@NullMarked
package org.supporttimeline.projections;

import org.jspecify.annotations.NullMarked;
