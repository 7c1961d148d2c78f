package org.supporttimeline.api.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The browser and the program that drives it, as they lie on the path. */
record Programs(Path browser, Path driver) {

    static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    static final String DRIVER = "chromedriver";

    static Optional<Programs> found() {
        return BROWSERS.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .flatMap(browser -> onPath(DRIVER).map(driver -> new Programs(browser, driver)));
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
