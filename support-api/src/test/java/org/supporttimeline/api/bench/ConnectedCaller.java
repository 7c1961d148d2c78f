package org.supporttimeline.api.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A caller with a connection of its own. */
interface ConnectedCaller extends Caller, AutoCloseable {

    @Override
    void close() throws IOException, SQLException;
}
