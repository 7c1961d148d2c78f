package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it comes over the wire, sent in chunks: the JDK's client does not tell what follows after the body.
 *
 * @param text its body
 * @param sha256 of the bytes of its body, in base64
 * @param trailers by their names in lower case
 */
record RawAnswer(Map<String, String> headers, String text, String sha256, Map<String, String> trailers) {

    static RawAnswer of(TestService service, String account, String path) throws IOException, NoSuchAlgorithmException {
        URI uri = service.uri(path);
        String login = Base64.getEncoder().encodeToString((account + ":" + TestService.PASSWORD).getBytes(UTF_8));
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, login)
                            .getBytes(UTF_8));
            var in = new DataInputStream(socket.getInputStream());
            String status = line(in);
            if (!status.contains(" 200 ")) {
                throw new AssertionError(status);
            }
            Map<String, String> headers = fields(in);
            var body = new ByteArrayOutputStream();
            for (int size = size(in); size > 0; size = size(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            String sha256 = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body.toByteArray()));
            return new RawAnswer(headers, body.toString(UTF_8), sha256, fields(in));
        }
    }

    private static int size(DataInputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static Map<String, String> fields(DataInputStream in) throws IOException {
        var fields = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(": ", 2);
            fields.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return fields;
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.readUnsignedByte(); one != '\n'; one = in.readUnsignedByte()) {
            if (one != '\r') {
                line.write(one);
            }
        }
        return line.toString(UTF_8);
    }
}
