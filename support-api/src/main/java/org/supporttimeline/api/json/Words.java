package org.supporttimeline.api.json;

import java.util.Optional;

/** Private words as a reader sees them. In JSON the readable ones are a plain string, the others an object that says why. */
public sealed interface Words {

    /** What can be read of them. */
    default Optional<String> readable() {
        return this instanceof Plain(String text) ? Optional.of(text) : Optional.empty();
    }

    /** The words themselves. */
    record Plain(String text) implements Words {

        /** Says nothing: the framework logs answers. */
        @Override
        public String toString() {
            return "Plain";
        }
    }

    /** The case's key was destroyed: nobody can read them any more. */
    record Erased() implements Words {}

    /** They exist, but not for this reader. */
    record Withheld() implements Words {}
}
