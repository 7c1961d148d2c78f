/**
 * Who may do what: local accounts with a role and offices, signing in by form or by HTTP Basic, everything denied unless
 * allowed here. The controllers see of it only the {@link org.supporttimeline.api.security.Account} that asks.
 */
@NullMarked
package org.supporttimeline.api.security;

import org.jspecify.annotations.NullMarked;
