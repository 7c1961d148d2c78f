package org.supporttimeline.domain.decision;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a command is refused. It carries no word that anyone typed.
 *
 * @param rule the rule that is broken
 * @param field the field of the fact at fault, for example {@code on} or {@code goals[1].targetOn}; empty when the fault
 *     lies with the fact as a whole
 * @param entry the entry that it collides with, or null when there is none
 * @param ja the reason in Japanese
 * @param en the reason in English
 */
public record Violation(Rule rule, String field, @Nullable Integer entry, String ja, String en) {

    static Violation of(Rule rule, String field) {
        return new Violation(rule, field, null, rule.ja(), rule.en());
    }

    static Violation of(Rule rule, String field, @Nullable Integer entry) {
        return new Violation(rule, field, entry, rule.ja(), rule.en());
    }
}
