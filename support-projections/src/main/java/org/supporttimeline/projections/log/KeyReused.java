package org.supporttimeline.projections.log;

/** The event id belongs to an entry that another request has made: its case or its body was another. */
public final class KeyReused extends RuntimeException {

    KeyReused() {
        super("the same key came with another request before");
    }
}
