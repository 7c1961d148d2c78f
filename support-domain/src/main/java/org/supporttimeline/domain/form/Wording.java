package org.supporttimeline.domain.form;

/** Words that a person reads on a form, in both languages. The Japanese is what was asked; the English translates it. */
public record Wording(String ja, String en) {}
