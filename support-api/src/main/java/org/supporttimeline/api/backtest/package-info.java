/**
 * Looking back at a risk rule before a threshold is changed: the command and the address. For service managers and operators;
 * counts only, never a case or a person.
 */
@NullMarked
package org.supporttimeline.api.backtest;

import org.jspecify.annotations.NullMarked;
