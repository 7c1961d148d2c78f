package org.supporttimeline.wrong.projections;

/** What the service may use, and the domain may not. */
public record Log(long position) {}
