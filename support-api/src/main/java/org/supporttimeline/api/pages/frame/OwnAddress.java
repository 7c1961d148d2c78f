package org.supporttimeline.api.pages.frame;

import java.util.regex.Pattern;

/** An address that a form hands back to us: nobody may make one lead elsewhere. */
public final class OwnAddress {

    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9?=&._~%-][A-Za-z0-9/?=&._~%-]*)?");

    private OwnAddress() {}

    /** The address when it is a path of this service, else the first page. */
    public static String orHome(String address) {
        return PATH.matcher(address).matches() ? address : "/";
    }
}
