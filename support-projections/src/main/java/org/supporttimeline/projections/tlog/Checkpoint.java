package org.supporttimeline.projections.tlog;

/**
 * A C2SP {@code tlog-checkpoint}: what a tree is at one size. It counts only as the text of a signed note.
 *
 * @param origin which log
 * @param size how many leaves
 * @param root their root
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** @throws Malformed when the origin is not one line, or the size is negative */
    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new Malformed("not a checkpoint");
        }
    }

    /**
     * Reads the text of a note. Lines after the first three are opaque, and left out here.
     *
     * @throws Malformed when it is not the text of a checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed("not a checkpoint");
        }
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new Malformed("an empty line in a checkpoint");
            }
        }
        return new Checkpoint(lines[0], Base64Text.decimal(lines[1]), Hash.parse(lines[2]));
    }

    /** The text to sign. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
