package org.supporttimeline.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** The rules between the packages below a root: {@code root.domain}, {@code root.projections}, {@code root.api}. */
record Architecture(String root) {

    /** What answers differently each time it is asked, beside every {@code now}. */
    private static final Set<String> CHANCE_AND_TIME = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.security.SecureRandom.<init>",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    ArchRule dependenciesPointOneWay() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy(module("api"))
                .layer("projections")
                .definedBy(module("projections"))
                .layer("domain")
                .definedBy(module("domain"))
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("projections")
                .mayOnlyBeAccessedByLayers("api");
    }

    ArchRule domainKnowsNoFrameworkAndNoDatabase() {
        return noClasses()
                .that()
                .resideInAPackage(module("domain"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..", "java.net.http.."));
    }

    /** Today is an argument, and so is a new identifier: the fold gives the same file for the same events. */
    ArchRule domainHasNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAPackage(module("domain"))
                .should(accessTargetWhere(
                        is("a clock or chance", target -> isNow(target) || CHANCE_AND_TIME.contains(nameOf(target)))));
    }

    /** Elsewhere a clock is handed in: a test, or a look at the past, sets it. */
    ArchRule clocksAreHandedIn() {
        return noClasses()
                .should(accessTargetWhere(is(
                        "the machine's clock",
                        target ->
                                (isNow(target) && target.getRawParameterTypes().isEmpty())
                                        || nameOf(target).equals("java.lang.System.currentTimeMillis"))));
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule packagesSayWhatTheyAreForAndAreNullMarked() {
        return all(new Packages()).should(new BeNullMarked());
    }

    /** Jackson 2 comes along with a library; events are written by Jackson 3 alone. */
    ArchRule jsonIsWrittenByJackson3() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."));
    }

    private String module(String name) {
        return root + "." + name + "..";
    }

    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time");
    }

    private static String nameOf(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static DescribedPredicate<JavaAccess<?>> is(String what, Predicate<CodeUnitAccessTarget> test) {
        return DescribedPredicate.describe(
                what, access -> access.getTarget() instanceof CodeUnitAccessTarget target && test.test(target));
    }
}
