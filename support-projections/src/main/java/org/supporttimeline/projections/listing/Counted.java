package org.supporttimeline.projections.listing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a whole list have the same words in the columns that are counted.
 *
 * @param words one for each of those columns; null for none
 */
public record Counted(List<@Nullable String> words, int number) {

    /** What the row of a {@link ListQuery} tells; nothing where the list does not begin. */
    public static List<Counted> read(ResultSet row, Listed listed) throws SQLException {
        Array numbers = row.getArray("numbers");
        if (numbers == null) {
            return List.of();
        }
        List<@Nullable String[]> columns = new ArrayList<>();
        for (String column : listed.counted()) {
            columns.add((String[]) row.getArray("of_" + column).getArray());
        }
        Long[] all = (Long[]) numbers.getArray();
        List<Counted> counted = new ArrayList<>();
        for (int at = 0; at < all.length; at++) {
            List<@Nullable String> words = new ArrayList<>();
            for (@Nullable String[] column : columns) {
                words.add(column[at]);
            }
            counted.add(new Counted(words, Math.toIntExact(all[at])));
        }
        return counted;
    }

    /** The numbers by the word of a list's one column; rows without a word are left out. */
    public static <E extends Enum<E>> Map<E, Integer> by(Class<E> type, ResultSet row, Listed listed)
            throws SQLException {
        Map<E, Integer> counts = new EnumMap<>(type);
        for (Counted one : read(row, listed)) {
            String word = one.words().getFirst();
            if (word != null) {
                counts.put(Enum.valueOf(type, word), one.number());
            }
        }
        return counts;
    }
}
