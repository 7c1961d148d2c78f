package org.supporttimeline.api.generator.life;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.supporttimeline.domain.event.Confidential;

/** What people of one case write, sealed as it is written. */
final class Words {

    private final Phrases phrases;
    private final SplittableRandom random;
    private final Function<String, Confidential> seal;

    Words(Phrases phrases, SplittableRandom random, Function<String, Confidential> seal) {
        this.phrases = phrases;
        this.random = random;
        this.seal = seal;
    }

    /** Something on a subject. */
    Confidential on(String subject) {
        return these(plain(subject));
    }

    /** These very words. */
    Confidential these(String words) {
        return seal.apply(words);
    }

    /** Something on a subject, not sealed yet. */
    String plain(String subject) {
        return phrases.say(random, subject);
    }
}
