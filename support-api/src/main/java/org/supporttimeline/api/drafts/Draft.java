package org.supporttimeline.api.drafts;

import org.supporttimeline.domain.event.Confidential;

/**
 * Something that an account has begun to write.
 *
 * @param words what stands in the fields
 */
public record Draft(Begun begun, Confidential words) {}
