package org.supporttimeline.projections.log;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote an entry, and how. Nothing else in the log identifies the writer.
 *
 * @param actor         the account's name, a code; never a person's name
 * @param role          the role in which the account acted
 * @param office        the office in whose name it acted
 * @param channel       by what way
 * @param traceId       joins the entry with the request in the service's logs
 * @param requestDigest keyed digest of the request's body, by which a repeated idempotency key with another body is told
 */
public record Metadata(
        String actor,
        String role,
        String office,
        Channel channel,
        @Nullable String traceId,
        @Nullable String requestDigest) {}
