package org.supporttimeline.projections.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile of C2SP {@code tlog-tiles} stands: hashes side by side, each the root of 256<sup>level</sup> leaves.
 *
 * @param level 0 for hashes of leaves
 * @param index place in its level, from 0
 * @param width how many hashes, 1 to 256; a narrower tile is the beginning of what will be there
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** A full tile's hashes make one of the next level: 2 to the power of this. */
    static final int HEIGHT = 8;

    private static final int LEVELS = 64;
    private static final Pattern PLACE = Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws Malformed when there can be no such tile */
    public Tile {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > WIDTH) {
            throw new Malformed("there is no such tile");
        }
    }

    /** The full one. */
    public static Tile full(int level, long index) {
        return new Tile(level, index, WIDTH);
    }

    /**
     * The tile of a path.
     *
     * @param level as in the path, without leading zeroes
     * @param place what follows it: {@code x001/x234/067}, and {@code .p/112} where it is partial
     * @throws Malformed when no tile has that path
     */
    public static Tile parse(String level, String place) {
        Matcher parts = PLACE.matcher(place);
        if (!level.matches("0|[1-9][0-9]?") || !parts.matches()) {
            throw new Malformed("not the path of a tile");
        }
        long index = Long.parseLong(parts.group(1).replace("x", "").replace("/", ""));
        int width = parts.group(2) == null ? WIDTH : Integer.parseInt(parts.group(2));
        var tile = new Tile(Integer.parseInt(level), index, width);
        if (!tile.place().equals(place)) {
            throw new Malformed("not the one path of that tile");
        }
        return tile;
    }

    /** Its path after {@code tile/}. */
    public String path() {
        return level + "/" + place();
    }

    /** The path without the level, as entry bundles have it. */
    public String place() {
        String place = "%03d".formatted(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            place = "x%03d/%s".formatted(rest % 1000, place);
        }
        return width == WIDTH ? place : place + ".p/" + width;
    }

    /** Whether a tree of so many leaves has it. */
    public boolean isIn(long size) {
        long hashes = level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
        return index <= hashes / WIDTH && index * WIDTH + width <= hashes;
    }
}
