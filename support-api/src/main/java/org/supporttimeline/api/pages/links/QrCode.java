package org.supporttimeline.api.pages.links;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address as a QR code for an SVG.
 *
 * @param size modules on a side, the quiet zone that readers need among them
 * @param path the dark modules
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String address) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new QrCode(code.getWidth(), path(code));
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code for an address of " + address.length() + " characters", e);
        }
    }

    private static String path(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Says nothing: the code is the secret. */
    @Override
    public String toString() {
        return "QrCode";
    }
}
