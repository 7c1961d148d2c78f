/**
 * Signing in and what belongs to it: the way back to where one was, the end of a session, one's own password. A form that was sent
 * without a session becomes a draft of whoever signs in.
 */
@NullMarked
package org.supporttimeline.api.pages.signin;

import org.jspecify.annotations.NullMarked;
