package org.supporttimeline.domain.form;

import java.util.List;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Item.Step;

/** What steps and options have in common: at least two, numbered upward without a gap. */
final class Steps {
    private Steps() {}

    static void requireRising(ItemCode item, List<Step> steps) {
        if (steps.size() < 2) {
            throw new IllegalArgumentException(item + ": at least two steps are needed");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).value() != steps.get(i - 1).value() + 1) {
                throw new IllegalArgumentException(item + ": the steps are not numbered one by one");
            }
        }
    }
}
