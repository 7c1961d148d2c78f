/**
 * The monthly support report of a person (支援レポート): proposed from the month's entries, written by staff, issued as an entry whose
 * words are sealed, printed and shared. Nobody uses it but a browser.
 */
@NullMarked
package org.supporttimeline.api.pages.supportreport;

import org.jspecify.annotations.NullMarked;
