package org.supporttimeline.api.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.ZipFile;
import org.supporttimeline.api.evidence.StoredZip;

/** The files of a bundle, each hashed once and put into an archive of its own: the least that making one has to do with its bytes. */
record PackAgain(int files, double seconds) {

    static PackAgain of(Path bundle, Path copy) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long began = System.nanoTime();
        int files = 0;
        try (var from = new ZipFile(bundle.toFile());
                var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            var zip = new StoredZip(out);
            for (var file : from.stream().toList()) {
                byte[] content = from.getInputStream(file).readAllBytes();
                digest.digest(content);
                zip.add(file.getName(), content);
                files++;
            }
            zip.finish();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Check.that(Files.mismatch(bundle, copy) < 0, "the same files give another archive");
        return new PackAgain(files, seconds);
    }
}
