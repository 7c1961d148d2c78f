package org.supporttimeline.api.feed;

/**
 * The last line of an answer. An answer without it was cut off: what came of it is whole up to its last line break.
 *
 * @param position go on after it; also when nothing before it was for this reader
 * @param head the end of the log when this answer looked last
 */
record FeedEnd(FeedItem.Kind kind, long position, long head) {

    FeedEnd(long position, long head) {
        this(FeedItem.Kind.REACHED, position, head);
    }
}
