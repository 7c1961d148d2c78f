package org.supporttimeline.domain.form;

/** A heading of a form, under which items stand. */
public record Area(String code, Wording title) {}
