package org.supporttimeline.domain.decision;

import org.supporttimeline.domain.event.JobSearch;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Training, trials and offers on the way to a job. */
final class JobSearchRules {
    private JobSearchRules() {}

    static void check(JobSearch fact, Findings findings) {
        switch (fact) {
            case JobSearch.TrainingHeld it -> findings.between(1, it.minutes(), 1440, "minutes");
            case JobSearch.WorkTrialCompleted it -> {
                findings.ordered(it.from(), it.to(), "to");
                findings.told(it.to(), it.on(), "to");
            }
            case JobSearch.WorkplaceAssessed it -> findings.given(it.methods(), "methods");
            case JobSearch.OfferConsultationHeld it -> side(it.party(), findings);
            case JobSearch.JobSeekerRegistered it -> {}
            case JobSearch.JobIntroduced it -> {}
            case JobSearch.JobInterviewHeld it -> {}
            case JobSearch.JobMatchAgreed it -> {}
            case JobSearch.JobOffered it -> {}
        }
    }

    static void side(Party party, Findings findings) {
        findings.require(party == Party.CLIENT || party == Party.EMPLOYER, Rule.PARTY_FITS, "party");
    }
}
