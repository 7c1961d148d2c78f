/**
 * Makes up whole cases, week by week, from a seed: pure, without any input or output. Only the generator that writes them and
 * the tests use it.
 */
@NullMarked
package org.supporttimeline.api.generator.life;

import org.jspecify.annotations.NullMarked;
