package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.log.WireForm;

/** Short ways to say what happened, for tests of projections. Read from their stored form, which outlives new fields. */
public final class Facts {

    public static final OfficeId OFFICE = new OfficeId("office-1");
    public static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final WireForm WIRE = WireForm.present();

    private Facts() {}

    public static Fact intake(LocalDate on) {
        return intake(on, OFFICE);
    }

    public static Fact intake(LocalDate on, OfficeId office) {
        return fact("IntakeTaken", """
                {"on":"%s","person":"00000000-0000-0000-0000-000000000001","office":"%s","name":"sealed-name",
                 "nameKana":"sealed-kana","route":"SELF","disabilities":[]}""".formatted(on, office));
    }

    /** A call that reached the client. */
    public static Fact call(LocalDate on) {
        return fact("ClientContacted", """
                {"on":"%s","channel":"PHONE","begunBy":"OFFICE","themes":[]}""".formatted(on));
    }

    public static Fact failedCall(LocalDate on) {
        return fact("ContactAttempted", """
                {"on":"%s","whom":"CLIENT","channel":"PHONE","outcome":"NO_ANSWER"}""".formatted(on));
    }

    public static Fact phase(LocalDate on, SupportPhase to) {
        return fact("PhaseChanged", """
                {"on":"%s","to":"%s","reason":"OTHER"}""".formatted(on, to));
    }

    public static Fact transfer(LocalDate on, OfficeId to) {
        return fact("CaseTransferred", """
                {"on":"%s","toOffice":"%s"}""".formatted(on, to));
    }

    public static EntryCorrected correct(int entry, Fact replacement) {
        return new EntryCorrected(entry, replacement, new Confidential("sealed-reason"));
    }

    public static EntryRetracted retract(int entry) {
        return new EntryRetracted(entry, new Confidential("sealed-reason"));
    }

    /** A fact in its stored form. */
    public static Fact fact(String type, String json) {
        return (Fact) WIRE.read(type, 1, json);
    }
}
