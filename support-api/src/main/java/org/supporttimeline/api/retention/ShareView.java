package org.supporttimeline.api.retention;

import org.supporttimeline.domain.statistics.Share;

/**
 * An exact share.
 *
 * @param percent with one decimal, cut off and never rounded up; {@code -} where there is nobody
 */
public record ShareView(long part, long all, String percent) {

    static ShareView of(Share share) {
        return new ShareView(share.part(), share.all(), share.shown());
    }
}
