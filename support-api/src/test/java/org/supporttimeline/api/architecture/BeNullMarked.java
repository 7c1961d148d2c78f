package org.supporttimeline.api.architecture;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A package without a {@code package-info}, or whose {@code package-info} lacks {@link NullMarked}, is a violation. */
class BeNullMarked extends ArchCondition<JavaPackage> {

    BeNullMarked() {
        super("have a package-info with @NullMarked");
    }

    @Override
    public void check(JavaPackage tested, ConditionEvents events) {
        boolean marked = tested.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(new SimpleConditionEvent(
                tested,
                marked,
                "Package %s: @NullMarked %s".formatted(tested.getName(), marked ? "found" : "missing")));
    }
}
