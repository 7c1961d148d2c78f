package org.supporttimeline.api.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Callers with their connections, all closed together. */
final class Callers<T extends ConnectedCaller> implements AutoCloseable {

    private final List<T> callers = new ArrayList<>();

    /** Opens a caller. */
    interface Opening<T> {
        T open(int nth) throws Exception;
    }

    static <T extends ConnectedCaller> Callers<T> open(int callers, Opening<T> opening) throws Exception {
        var all = new Callers<T>();
        try {
            for (int nth = 0; nth < callers; nth++) {
                all.callers.add(opening.open(nth));
            }
            return all;
        } catch (Exception e) {
            all.close();
            throw e;
        }
    }

    List<T> callers() {
        return callers;
    }

    T first() {
        return callers.getFirst();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (T caller : callers) {
            caller.close();
        }
    }
}
