package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.supporttimeline.api.http.TestService;

/** Somebody at the browser: a desk's width, Japanese, not signed in, until a test says otherwise. */
final class Visitor {

    static final Dimension DESK = new Dimension(1280, 900);
    static final Dimension PHONE = new Dimension(390, 844);
    static final Dimension NARROWEST = new Dimension(320, 800);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleService samples;
    private final ChromeDriver driver;
    private final Complaints complaints;
    private String signedIn = "";

    Visitor(SampleService samples, ChromeDriver driver) {
        this.samples = samples;
        this.driver = driver;
        this.complaints = new Complaints(driver, samples.address("/"));
        scripts(true);
        offline(false);
        size(DESK);
        open("/login"); // cookies belong to the service that is open
        driver.manage().deleteAllCookies();
    }

    SampleService samples() {
        return samples;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Signs in through the form. */
    Visitor signIn(String account) {
        open("/login");
        type("username", account);
        type("password", TestService.PASSWORD);
        press("main form button");
        await(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
        return this;
    }

    /** Is signed in as this account, without signing in again; empty: is not signed in. */
    Visitor is(String account) {
        if (!account.equals(signedIn)) {
            driver.manage().deleteAllCookies();
            if (!account.isEmpty()) {
                signIn(account);
            }
            signedIn = account;
        }
        return this;
    }

    /** Has chosen a language on an earlier day. */
    Visitor language(String language) {
        driver.manage().addCookie(new Cookie("SUPPORT_LANGUAGE", language, "/"));
        return this;
    }

    Visitor open(String path) {
        driver.get(samples.address(path));
        return this;
    }

    /** The path where the visitor is, with what follows it. */
    String path() {
        return Objects.requireNonNull(driver.getCurrentUrl())
                .substring(samples.address("").length());
    }

    Visitor english() {
        press("button[name=to][value=en]");
        await(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", "en"));
        return this;
    }

    Visitor size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Visitor scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** Cuts the connection, or mends it. */
    Visitor offline(boolean cut) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Waits until the address has this in it. */
    Visitor arrives(String part) {
        await(ExpectedConditions.urlContains(part));
        return this;
    }

    /** The first that a selector describes, once it is to be seen. */
    WebElement find(String css) {
        return await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until there are so many of what a selector describes. */
    Visitor counts(String css, int number) {
        await(driver -> all(css).size() == number);
        return this;
    }

    /** Clicks what a selector finds first, once it can be clicked. */
    Visitor press(String css) {
        await(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
        return this;
    }

    /** Follows the link that says exactly this. */
    Visitor follow(String text) {
        await(ExpectedConditions.elementToBeClickable(By.linkText(text))).click();
        return this;
    }

    /** Types into the field of this name. */
    Visitor type(String name, String text) {
        WebElement field = field(name);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses a code in the field of this name. */
    Visitor choose(String name, String code) {
        new Select(field(name)).selectByValue(code);
        return this;
    }

    WebElement field(String name) {
        return await(ExpectedConditions.visibilityOfElementLocated(By.name(name)));
    }

    /** Presses keys wherever the focus is. */
    Visitor keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Goes on with the tabulator until the focus is on what a selector describes; at most as often as a patient person would. */
    Visitor tabTo(String css) {
        for (int presses = 0; presses < 120; presses++) {
            WebElement focused = driver.switchTo().activeElement();
            if (all(css).contains(focused)) {
                return this;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not lead to " + css + " on " + path());
    }

    <T> T await(ExpectedCondition<T> condition) {
        return Objects.requireNonNull(patience().until(condition));
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    String text() {
        return find("main").getText();
    }

    /** Waits until the page says this. */
    Visitor reads(String text) {
        await(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
        return this;
    }

    /** A case page is open, and this is its case. */
    UUID caseId() {
        return UUID.fromString(path().replaceAll("^/cases/([^/?#]+).*$", "$1"));
    }

    Complaints complaints() {
        return complaints;
    }

    /**
     * Keeps what is to be seen as a picture among what the build leaves behind, and gives it. The browser refuses one while it
     * is still putting a page in the place of another, also when the new one has long been loaded.
     */
    byte[] picture(String name) {
        byte[] picture =
                patience().ignoring(TimeoutException.class).until(seen -> driver.getScreenshotAs(OutputType.BYTES));
        try {
            Path file = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    /** Scrolls until what a selector describes is at the top. */
    Visitor lookAt(String css) {
        driver.executeScript("arguments[0].scrollIntoView({behavior: 'instant'})", find(css));
        return this;
    }

    /** No page has broken its own rules, and none has called another machine. */
    void wasLeftInPeace() {
        assertThat(complaints.taken()).isEmpty();
    }
}
