package org.supporttimeline.projections.tlog;

/** The roots of the complete subtrees of a tree, from which every proof is made. */
public interface Nodes {

    /** The root over the leaves from {@code index << height} on, {@code 1 << height} of them. */
    Hash node(int height, long index);
}
