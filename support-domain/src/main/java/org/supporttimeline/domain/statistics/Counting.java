package org.supporttimeline.domain.statistics;

import org.supporttimeline.domain.calendar.Policy;

/** How what is known counts. */
final class Counting {
    private Counting() {}

    static boolean asEmployed(Status status, Policy policy) {
        return switch (status.state()) {
            case EMPLOYED -> true;
            case LEFT -> false;
            case UNCONFIRMED ->
                switch (policy.unconfirmed()) {
                    case CONTINUES -> true;
                    case DOES_NOT_CONTINUE -> false;
                };
        };
    }
}
