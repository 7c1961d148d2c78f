package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Asks the service on one connection that is kept open. It speaks just enough HTTP to read each answer to its end:
 * a full client would take more of this machine's time than the bare database's caller does, and that time would be counted against
 * the service.
 */
final class HttpCaller implements ConnectedCaller {

    private final int port;
    private final String rest;
    private final Supplier<String> paths;
    private Connection connection;

    /** @param paths where each call goes */
    HttpCaller(int port, String cookies, Supplier<String> paths) throws IOException {
        this(port, cookies, "", paths);
    }

    /** @param headers further ones, each with the end of its line */
    HttpCaller(int port, String cookies, String headers, Supplier<String> paths) throws IOException {
        this.port = port;
        this.rest = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\nCookie: " + cookies
                + "\r\n" + headers + "\r\n";
        this.paths = paths;
        this.connection = Connection.open(port);
    }

    private record Connection(Socket socket, InputStream in, OutputStream out) {

        static Connection open(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Connection(
                    socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), socket.getOutputStream());
        }
    }

    @Override
    public void call() throws IOException {
        get(paths.get());
    }

    /** The answer's body. */
    byte[] get(String path) throws IOException {
        connection.out().write(("GET " + path + rest).getBytes(US_ASCII));
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException(path + " was answered with " + status);
        }
        int length = -1;
        boolean last = false; // the server ends a connection after so many answers
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            last |= lower.equals("connection: close");
        }
        byte[] body = length >= 0 ? exactly(length) : chunks();
        if (last) {
            close();
            connection = Connection.open(port);
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(1 << 16);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = connection.in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        InputStream in = connection.in();
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        connection.socket().close();
    }
}
