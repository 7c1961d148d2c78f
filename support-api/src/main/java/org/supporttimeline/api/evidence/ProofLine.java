package org.supporttimeline.api.evidence;

/**
 * That an entry is in the log.
 *
 * @param entry its number in the case
 * @param proof a C2SP {@code tlog-proof}, ready to be kept as a file
 */
public record ProofLine(int entry, String proof) {}
