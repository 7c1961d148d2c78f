package org.supporttimeline.api.evidence;

import java.util.List;

/**
 * That the log of an earlier size is the beginning of the log under the bundle's checkpoint.
 *
 * @param proof as RFC 6962, section 2.1.2 defines it, each hash in base64
 */
public record Growth(long from, long to, List<String> proof) {
    public Growth {
        proof = List.copyOf(proof);
    }
}
