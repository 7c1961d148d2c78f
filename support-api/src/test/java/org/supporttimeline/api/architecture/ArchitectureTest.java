package org.supporttimeline.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds in the code, and catches the classes below {@code org.supporttimeline.wrong} that break it. */
class ArchitectureTest {

    private static final String ROOT = "org.supporttimeline";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOptions(
                    List.of(new ImportOption.DoNotIncludeTests(), location -> !location.contains("-tests.jar")))
            .importPackages(ROOT);
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT + ".wrong");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "dependencies point one way",
                        Architecture::dependenciesPointOneWay,
                        "KnowsTheLog",
                        "KnowsTheService"),
                rule(
                        "the domain knows no framework and no database",
                        Architecture::domainKnowsNoFrameworkAndNoDatabase,
                        "KnowsSpring",
                        "KnowsSql"),
                rule(
                        "the domain has no clock and no chance",
                        Architecture::domainHasNoClockAndNoChance,
                        "AsksAClock.called",
                        "AsksAClock.referred",
                        "RollsDice.identifier",
                        "RollsDice.number",
                        "RollsDice.generator"),
                rule("clocks are handed in", Architecture::clocksAreHandedIn, "LooksAtTheWall"),
                rule("packages have no cycles", Architecture::packagesHaveNoCycles, "Left", "Right"),
                rule(
                        "every package says what it is for and is null-marked",
                        Architecture::packagesSayWhatTheyAreForAndAreNullMarked,
                        "wrong.projections.unmarked"),
                rule("JSON is written by Jackson 3", Architecture::jsonIsWrittenByJackson3, "WritesJackson2"));
    }

    private static Arguments rule(String name, Function<Architecture, ArchRule> rule, String... culprits) {
        return argumentSet(name, rule, List.of(culprits));
    }

    @Test
    void the_code_of_all_three_modules_is_looked_at_and_no_wrong_one() {
        assertThat(Stream.of("domain", "projections", "api").map(module -> ROOT + "." + module + ".."))
                .noneMatch(module -> CODE.that(resideInAPackage(module)).isEmpty());
        assertThat(CODE.that(resideInAPackage(ROOT + ".wrong.."))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(Function<Architecture, ArchRule> rule) {
        rule.apply(new Architecture(ROOT)).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void code_that_breaks_the_rule_is_caught(Function<Architecture, ArchRule> rule, List<String> culprits) {
        var found = rule.apply(new Architecture(ROOT + ".wrong"))
                .evaluate(WRONG)
                .getFailureReport()
                .getDetails();

        assertThat(culprits).allSatisfy(culprit -> assertThat(found).anyMatch(detail -> detail.contains(culprit)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void code_that_keeps_the_rule_is_not_caught(Function<Architecture, ArchRule> rule) {
        var found = rule.apply(new Architecture(ROOT + ".wrong"))
                .evaluate(WRONG)
                .getFailureReport()
                .getDetails();

        assertThat(found).noneMatch(detail -> detail.contains("Innocent"));
    }
}
