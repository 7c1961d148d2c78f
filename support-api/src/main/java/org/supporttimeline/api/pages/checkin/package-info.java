/**
 * A check-in that a person fills on a phone, by a link and without an account: the questions, what was answered, what was sent.
 * Nothing of the person's record is read here.
 */
@NullMarked
package org.supporttimeline.api.pages.checkin;

import org.jspecify.annotations.NullMarked;
