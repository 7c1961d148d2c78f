package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.Disability;

/** One made-up case, which goes on as time does. What it holds at any moment is what will be recorded in the next month. */
public final class MadeUpCase {

    private static final Disability[] KINDS = {
        Disability.MENTAL,
        Disability.MENTAL,
        Disability.MENTAL,
        Disability.MENTAL,
        Disability.MENTAL,
        Disability.DEVELOPMENTAL,
        Disability.DEVELOPMENTAL,
        Disability.INTELLECTUAL,
        Disability.INTELLECTUAL,
        Disability.PHYSICAL
    };
    private static final Phrases PHRASES = Phrases.read();

    private final Life life;

    /** @param seal seals a text with the case's key */
    public MadeUpCase(CasePlan plan, Function<String, Confidential> seal) {
        var random = new SplittableRandom(plan.seed());
        this.life = new Life(persona(plan, random), random.split(), PHRASES, seal, plan.daily());
        life.then(plan.opens(), () -> new Opening(life).on(plan.opens()));
    }

    /** Records everything up to a moment (not included), in order. */
    public void upTo(LocalDateTime end, Consumer<Recording> out) {
        life.agenda.upTo(end, out);
    }

    /** Whether nothing more will ever be recorded. */
    public boolean isOver() {
        return life.agenda.isDone();
    }

    private static Persona persona(CasePlan plan, SplittableRandom random) {
        String[] family = PHRASES.say(random, "family").split("\\|", -1);
        String[] given = PHRASES.say(random, "given").split("\\|", -1);
        Disability disability =
                random.nextDouble() < 0.04 ? Disability.HIGHER_BRAIN_DYSFUNCTION : KINDS[random.nextInt(KINDS.length)];
        LocalDate born = plan.opens().minusYears(19 + random.nextInt(34)).minusDays(random.nextInt(365));
        var staff = plan.office().staff();
        return new Persona(
                new PersonId(Town.id(random)),
                family[0] + " " + given[0],
                family[1] + " " + given[1],
                born,
                disability,
                disability == Disability.MENTAL && random.nextDouble() < 0.2,
                plan.office().id(),
                staff.get(random.nextInt(staff.size())),
                plan.office().manager());
    }
}
