package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What was found out of several subjects; one that fails does not keep the others from being measured. */
final class Findings {

    private final List<Figures> figures = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    /** Measures a subject. */
    void add(String subject, Callable<? extends Figures> measure) {
        Progress.say(subject);
        try {
            Figures one = measure.call();
            figures.add(one);
            var text = new Text();
            one.tell(text);
            Progress.say(text.toString());
        } catch (Exception e) {
            failed(subject, e);
        }
    }

    /** What several subjects need; without it, none of them is measured. */
    void prepare(String subject, Step step) {
        Progress.say(subject);
        try {
            step.run();
        } catch (Exception e) {
            failed(subject, e);
        }
    }

    /** Something that may fail. */
    interface Step {
        void run() throws Exception;
    }

    private void failed(String subject, Exception e) {
        Progress.say(subject + " failed: " + e);
        failures.add(new IllegalStateException(subject, e));
        figures.add(text -> text.paragraph("**Not measured, since something was wrong: %s.**", subject));
    }

    void tell(Text text) {
        figures.forEach(one -> one.tell(text));
    }

    /** Fails when anything has failed. */
    void check() {
        if (!failures.isEmpty()) {
            var error = new AssertionError(failures.size() + " subjects failed");
            failures.forEach(error::addSuppressed);
            throw error;
        }
    }
}
