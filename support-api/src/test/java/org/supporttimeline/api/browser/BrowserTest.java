package org.supporttimeline.api.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a browser, which is handed to it as its {@link Visitor}. Left out where there is no browser, with a line that says so;
 * with {@code -Dbrowser.required=true} it fails there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.class)
@interface BrowserTest {}
