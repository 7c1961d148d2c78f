package org.supporttimeline.api.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.supporttimeline.api.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** What the browser wrote down since it was last asked: errors on its console, and requests to other machines. */
final class Complaints {

    private final ChromeDriver driver;
    private final String home;
    private final List<String> expected = new ArrayList<>();

    /** @param home how every address of the service begins */
    Complaints(ChromeDriver driver, String home) {
        this.driver = driver;
        this.home = home;
        taken();
    }

    /** An error that the test means to cause, by a part of it. */
    void expect(String part) {
        expected.add(part);
    }

    /** Reads them, once. */
    List<String> taken() {
        List<String> found = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()
                    && expected.stream().noneMatch(entry.getMessage()::contains)) {
                found.add(entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = StrictJson.parse(entry.getMessage().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .path("message");
            String asked = event.path("params").path("request").path("url").asString("");
            if (event.path("method").asString("").equals("Network.requestWillBeSent")
                    && !asked.startsWith(home)
                    && !asked.startsWith("data:")) {
                found.add("a request to " + asked);
            }
        }
        return found;
    }
}
