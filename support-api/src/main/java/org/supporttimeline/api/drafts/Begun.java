package org.supporttimeline.api.drafts;

import java.time.Instant;
import java.util.UUID;

/**
 * That an account has begun to write something, without what it says.
 *
 * @param key the name of the request that will record it; two drafts of one account never share it
 * @param caseId whose key seals it: the case that it is about, or the one that it will open
 * @param kind the kind of entry, or {@code correct-17} and {@code retract-17} for what amends entry 17
 */
public record Begun(UUID key, UUID caseId, String kind, Instant savedAt) {}
