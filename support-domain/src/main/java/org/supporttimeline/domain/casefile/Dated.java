package org.supporttimeline.domain.casefile;

import java.time.LocalDate;

/** Something in the file that happened on a day and stands at an entry; lists of it are in the order of both. */
public interface Dated {

    /** The day on which it happened. */
    LocalDate on();

    /** The number of the entry that says so. */
    int entry();
}
