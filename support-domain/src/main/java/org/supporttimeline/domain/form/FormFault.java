package org.supporttimeline.domain.form;

/**
 * One reason why a filled form does not fit the form that it names. It repeats no answer and no word that was written.
 *
 * @param field the field of the submission that is at fault, for example {@code answers.WAKE_TIME}
 * @param ja the reason in Japanese
 * @param en the reason in English
 */
public record FormFault(String field, String ja, String en) {}
