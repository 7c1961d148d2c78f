package org.supporttimeline.projections.ledger;

/**
 * One tree over one log.
 *
 * @param name under which its tiles are kept, and its checkpoints outside the database: small letters
 * @param origin the log's name in its checkpoints, and that of the keys that sign them
 * @param leaves the log
 */
public record Tree(String name, String origin, LeafSource leaves) {

    /** @throws IllegalArgumentException when the name has other characters, which would have to be quoted in a file's name */
    public Tree {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("not the name of a tree");
        }
    }
}
