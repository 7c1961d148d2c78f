package org.supporttimeline.api.browser;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * One service and one browser for all tests in a browser, started with the first of them and stopped when all tests are over.
 * After each test it looks whether the browser had something to complain of, or was sent to another machine.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(InBrowser.class);
    private static final String REQUIRED = "browser.required";

    /** What all tests share. */
    private record Shared(SampleService samples, ChromeDriver driver) implements AutoCloseable {

        static Shared start() {
            try {
                return new Shared(
                        SampleService.start(),
                        Chromium.start(Programs.found().orElseThrow(() -> new AssertionError(missing()))));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            driver.quit();
            samples.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Programs.found().isPresent() || Boolean.getBoolean(REQUIRED)) {
            return ConditionEvaluationResult.enabled("in a browser");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println("==== LEFT OUT: " + context.getDisplayName() + ": " + missing() + " ====");
        }
        return ConditionEvaluationResult.disabled(missing());
    }

    private static String missing() {
        return "no browser on the path: it needs one of " + Programs.BROWSERS + " and " + Programs.DRIVER;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot().getStore(OURS).computeIfAbsent("shared", key -> Shared.start(), Shared.class);
        return context.getStore(OURS)
                .computeIfAbsent("visitor", key -> new Visitor(shared.samples(), shared.driver()), Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(OURS).get("visitor", Visitor.class);
        if (visitor != null) {
            visitor.wasLeftInPeace();
        }
    }
}
