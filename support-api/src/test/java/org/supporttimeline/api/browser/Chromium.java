package org.supporttimeline.api.browser;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A browser without a window, with a profile of its own that is thrown away with it. It resolves no name, so that whatever a page
 * asked of another machine would fail; what it asks for and what it complains of is written down.
 */
final class Chromium {

    private static final List<String> SWITCHES = List.of(
            "--headless=new",
            "--accept-lang=ja",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb",
            "--hide-scrollbars");

    private Chromium() {}

    static ChromeDriver start(Programs programs) {
        System.setProperty("webdriver.remote.enableTracing", "false");
        var options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(SWITCHES);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // refuses to start as root otherwise
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(programs.driver().toFile())
                        .withEnvironment(Map.of("LANGUAGE", "ja")) // of what the browser itself shows, as dates
                        .build(),
                options);
    }
}
