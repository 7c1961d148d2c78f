package org.supporttimeline.domain.event;

/**
 * What changes what the record says, without touching what was written. An amended fact counts as if it had been recorded so
 * in the first place; the original stays as an entry. An amendment can itself be amended: a retracted amendment no longer
 * counts, a corrected correction counts as corrected. Of several amendments of one entry the newest counts.
 */
@Ja("訂正・取り消し")
public sealed interface Amendment extends SupportEvent {

    /** The number of the amended entry. */
    int entry();

    /** The words of the person who amends. */
    Confidential reason();

    /** An entry was wrong; the replacement says what is right. It is of the same type as what it replaces. */
    @Ja("訂正")
    record EntryCorrected(
            @Ja("対象の記録") @RefersTo({Fact.class, EntryCorrected.class})
            int entry,

            @Ja("訂正後の内容") Fact replacement,
            @Ja("理由") Confidential reason)
            implements Amendment {}

    /** An entry should never have been made (or a correction should not stand). */
    @Ja("取り消し")
    record EntryRetracted(
            @Ja("対象の記録") @RefersTo({Fact.class, Amendment.class})
            int entry,

            @Ja("理由") Confidential reason) implements Amendment {}
}
