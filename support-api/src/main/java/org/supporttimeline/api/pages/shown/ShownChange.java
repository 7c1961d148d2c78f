package org.supporttimeline.api.pages.shown;

/**
 * A field that says something else.
 *
 * @param label the terms on the way to it
 * @param before what it said; empty where it said nothing
 * @param after what it says; empty where it says nothing
 */
public record ShownChange(String label, String before, String after) {

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "ShownChange";
    }
}
