package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer while it is being made, however long it is. */
public final class Streamed {

    private Streamed() {}

    /** Makes the answer. */
    public interface Body {

        /**
         * Writes it, flushing where the client shall have what there is.
         *
         * @throws IOException when the client is gone; no other fault may be told by it
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes the body. A client that goes away in the middle ends it quietly; a fault breaks the connection off, so that
     * nobody takes what came for the whole.
     */
    public static void write(HttpServletResponse response, Body body) {
        try {
            OutputStream out = response.getOutputStream();
            body.write(out);
            out.flush();
        } catch (IOException e) {
            return; // nobody reads any more
        } catch (RuntimeException e) {
            throw response.isCommitted() ? new BrokenOff(e) : e;
        }
    }

    /** For the server, which closes the connection; what happened is its cause. */
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private BrokenOff(RuntimeException cause) {
            super("an answer was broken off", cause, false, false);
        }
    }
}
