package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Ja;

/**
 * What the record says about one case: the fold of its entries, and of nothing else. The decision that accepts a new fact,
 * the live projections, the rebuild and a replay of the past all read this.
 *
 * <p>Amendments are applied first, so an amended fact counts at its own place as if it had been recorded so. Every part
 * orders what it holds by day, so the order of recording matters only where {@code docs/explanation/case-file.md} says so.
 * What grows without end is kept for {@value #WINDOW_MONTHS} months before {@link #newestDay()}.
 *
 * @param entries type, day and standing of every entry
 * @param amendments what counts in the place of amended entries
 * @param newestDay the latest day of any fact that counts; null when there is none
 */
public record CaseFile(
        @Ja("記録") EntryIndex entries,
        @Ja("訂正・取消") Amendments amendments,
        @Ja("最新の日") @Nullable LocalDate newestDay,
        @Ja("本人") PersonFile person,
        @Ja("事業所") Offices offices,
        @Ja("段階") Phases phases,
        @Ja("支給決定") Grants grants,
        @Ja("内定") Offers offers,
        @Ja("就労") Employments employments,
        @Ja("配慮") Accommodations accommodations,
        @Ja("支援計画") Plans plans,
        @Ja("見通しと対処") Outlook outlook,
        @Ja("チェックイン") CheckIns checkIns,
        @Ja("接触") Contacts contacts,
        @Ja("未対応") Matters matters,
        @Ja("支援レポート") Reports reports,
        @Ja("事故等") Incidents incidents,
        @Ja("支援ネットワーク") Members members,
        @Ja("担当") Staffing staffing,
        @Ja("連絡の希望") Preferences preferences,
        @Ja("再利用") Reuse reuse,
        @Ja("終了時") Endings endings,
        @Ja("同意") Consents consents,
        @Ja("気づきへの対応") Indicators indicators,
        @Ja("記録の保全") Keeping keeping) {

    /** Changes whenever the fold gives another file for the same entries, so that stored files are not mistaken for it. */
    public static final int FOLD_VERSION = 5;

    /** For how many months before the newest day check-ins, contacts, reports and the like are kept. */
    public static final int WINDOW_MONTHS = 13;

    /** The file of a case without entries. */
    public static final CaseFile EMPTY = new CaseFile(
            EntryIndex.EMPTY,
            Amendments.EMPTY,
            null,
            PersonFile.EMPTY,
            Offices.EMPTY,
            Phases.EMPTY,
            Grants.EMPTY,
            Offers.EMPTY,
            Employments.EMPTY,
            Accommodations.EMPTY,
            Plans.EMPTY,
            Outlook.EMPTY,
            CheckIns.EMPTY,
            Contacts.EMPTY,
            Matters.EMPTY,
            Reports.EMPTY,
            Incidents.EMPTY,
            Members.EMPTY,
            Staffing.EMPTY,
            Preferences.EMPTY,
            Reuse.EMPTY,
            Endings.EMPTY,
            Consents.EMPTY,
            Indicators.EMPTY,
            Keeping.EMPTY);

    /**
     * The file of a case with these entries.
     *
     * @param entries all entries of one case up to some number, in order
     * @throws IllegalArgumentException when they are not numbered 1, 2, 3 …
     */
    public static CaseFile of(List<Entry> entries) {
        Fold fold = new Fold(EMPTY);
        for (Reading reading : Reading.of(entries)) {
            fold.add(reading);
        }
        return fold.file();
    }

    /**
     * The file with one more fact or custody event: the shortcut that equals {@link #of} over all entries.
     *
     * @throws IllegalArgumentException when the entry is not the next, or is an amendment, which can change what any entry
     *     says and needs {@link #of}
     */
    public CaseFile with(Entry entry) {
        if (entry.amends()) {
            throw new IllegalArgumentException("an amendment needs all entries of the case");
        }
        return with(Reading.asWritten(entry));
    }

    /**
     * The file with one more entry of a history that was {@linkplain Reading#of read} as a whole.
     *
     * @throws IllegalArgumentException when the entry is not the next
     */
    public CaseFile with(Reading reading) {
        Fold fold = new Fold(this);
        fold.add(reading);
        return fold.file();
    }

    /** Whether the case has been opened by an intake. */
    public boolean opened() {
        return person.arrival() != null;
    }

    /** The number of the last entry; 0 when there is none. */
    public int lastEntry() {
        return entries.last();
    }

    /**
     * Since when client and employer have both agreed to end regular contact, in the employment of that day; empty when one
     * of them has not, or when it was resumed.
     */
    public Optional<LocalDate> regularContactEnded(LocalDate day) {
        return employments
                .on(day)
                .flatMap(spell -> preferences.regularContactEnded(spell.from(), day))
                .filter(ended -> !phases.resumed(ended, day));
    }

    /**
     * Whether the office may turn to the employer of that day. Only with what is needed recorded: an employer that knows of the
     * disability, and a consent in force to share with the employer what the workplace needs. Without: closed.
     */
    public boolean employerContactAllowed(LocalDate day) {
        return employments
                .on(day)
                .filter(spell -> spell.disclosureOn(day) != Disclosure.CLOSED)
                .filter(spell -> consents.allows(Recipient.EMPLOYER, Purpose.WORKPLACE_ACCOMMODATION, day))
                .isPresent();
    }
}
