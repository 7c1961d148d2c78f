package org.supporttimeline.wrong.api;

/** What only the service's own packages may use. */
public record Service(String name) {}
