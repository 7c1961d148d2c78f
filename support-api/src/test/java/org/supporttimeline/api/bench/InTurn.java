package org.supporttimeline.api.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Asks several things, one after the other, as one call. */
record InTurn(List<ConnectedCaller> all) implements ConnectedCaller {

    @Override
    public void call() throws Exception {
        for (ConnectedCaller one : all) {
            one.call();
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        for (ConnectedCaller one : all) {
            one.close();
        }
    }
}
